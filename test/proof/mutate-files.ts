import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectFile, mediaWorkers } from "#platform/media/media-workers.ts";
import { JobFailure } from "#platform/media/worker-pool.ts";
import { mutate, sampleFiles } from "../mutated-files.ts";

// Lets 10,000 mutated files (or as many as the first argument says) be looked into, and says how many were taken and
// refused, how many took their process along, and how large the processes grew. Ends with 1 when one was lost.

const FILES = Number(process.argv[2] ?? 10_000);
const AT_ONCE = 4;
const folder = mkdtempSync(join(tmpdir(), "stet-mutated-"));
const counts: Record<string, number> = { taken: 0, refused: 0 };
const seen = new Set<number>();
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
      for (const pid of mediaWorkers().processes) seen.add(pid);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, own) => turn(own)));
  const lost = FILES - (counts.taken ?? 0) - (counts.refused ?? 0);
  console.log({ files: FILES, ...counts, lost, processes: seen.size });
  process.exitCode = lost === 0 ? 0 : 1;
} finally {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
}
