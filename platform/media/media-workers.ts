import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type FoundFile, foundFile } from "./found-file.ts";
import type { MediaJob, RenditionJob } from "./media-job.ts";
import { type Urgency, WorkerPool } from "./worker-pool.ts";

const MEMORY_LIMIT = 1_200_000_000;
const TIME_LIMIT = 60_000;
const MOST_WAITING = 400;

/** The process's one pool, although the server and Next's bundle each load this module. */
export function mediaWorkers(): WorkerPool {
  const shared = globalThis as typeof globalThis & { stetMediaWorkers?: WorkerPool };
  shared.stetMediaWorkers ??= new WorkerPool({
    module: join(process.cwd(), "platform", "media", "media-worker.ts"),
    most: Math.max(2, Math.min(4, availableParallelism())),
    mostWaiting: MOST_WAITING,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  });
  return shared.stetMediaWorkers;
}

/** What a file is and says of itself, worked out in a process of its own; throws `JobFailure`. */
export async function inspectFile(path: string): Promise<FoundFile> {
  const job: MediaJob = { kind: "inspect", path };
  return foundFile.parse(await mediaWorkers().run(job));
}

const bytes = z.instanceof(Uint8Array);

/** The bytes of a rendition, worked out in a process of its own; throws `JobFailure`. */
export async function renderPicture(job: RenditionJob, urgency: Urgency): Promise<Uint8Array> {
  return bytes.parse(await mediaWorkers().run(job, urgency));
}
