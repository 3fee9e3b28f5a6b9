import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectFile, mediaWorkers } from "#platform/media/media-workers.ts";
import { JobFailure } from "#platform/media/worker-pool.ts";
import { mutate, sampleFiles } from "../mutated-files.ts";

// Lets 10,000 mutated files (or as many as the first argument says) be looked into, and says how many were taken and
// refused, how many took their process along, how large those processes and this one grew, and how long it took. Ends
// with 1 when one was lost.

const FILES = Number(process.argv[2] ?? 10_000);
const AT_ONCE = 4;
const folder = mkdtempSync(join(tmpdir(), "stet-mutated-"));
const counts: Record<string, number> = { taken: 0, refused: 0 };
const MB = 1_000_000;
/** The largest each process was, in bytes. */
const largest = new Map<number, number>();
const begun = performance.now();
let next = 0;

try {
  const samples = await sampleFiles();
  const turn = async (own: number) => {
    const path = join(folder, String(own));
    for (let seed = next++; seed < FILES; seed = next++) {
      const sample = samples[seed % samples.length];
      if (!sample) return;
      writeFileSync(path, mutate(sample.bytes, seed));
      const ending = await inspectFile(path).then(
        ({ fits }) => (fits ? "taken" : "refused"),
        (problem) => (problem instanceof JobFailure ? `lost: ${problem.reason}` : `lost: ${problem}`),
      );
      counts[ending] = (counts[ending] ?? 0) + 1;
      if (ending.startsWith("lost")) console.log(`${sample.name}, seed ${seed}: ${ending}`);
      for (const pid of mediaWorkers().processes) largest.set(pid, peakOf(pid) ?? largest.get(pid) ?? 0);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, own) => turn(own)));
  const lost = FILES - (counts.taken ?? 0) - (counts.refused ?? 0);
  console.log({
    files: FILES,
    ...counts,
    lost,
    processes: largest.size,
    "largest worker, MB": Math.round(Math.max(...largest.values()) / MB),
    "this process, MB": Math.round((process.resourceUsage().maxRSS * 1024) / MB),
    seconds: Math.round((performance.now() - begun) / 1_000),
  });
  process.exitCode = lost === 0 ? 0 : 1;
} finally {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
}

/** The most memory a process has had at once, by what Linux keeps of it; null when it has ended, and elsewhere. */
function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
