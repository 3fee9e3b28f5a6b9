import { inspect } from "./inspect-file.ts";
import { type MediaJob, TOO_LARGE_EXIT } from "./media-job.ts";
import { render } from "./render-picture.ts";

// The process in which files of strangers are read. It is told one job at a time, answers, and is killed by whoever
// began it when it takes too long; it ends itself when it grows too large.

const memoryLimit = Number(process.argv[2]);
const LOOK_EVERY_MS = 25;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimit) process.exit(TOO_LARGE_EXIT);
}, LOOK_EVERY_MS).unref();

process.on("disconnect", () => process.exit(0));

process.on("message", (job: MediaJob) => {
  const work = job.kind === "inspect" ? inspect(job.path) : render(job);
  work.then(
    (result) => process.send?.({ ok: true, result }),
    (problem: unknown) => process.send?.({ ok: false, message: String(problem).slice(0, 300) }),
  );
});
