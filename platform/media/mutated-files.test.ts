import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mutate, sampleFiles } from "#test/mutated-files.ts";
import { inspectFile, mediaWorkers } from "./media-workers.ts";
import { JobFailure } from "./worker-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-mutated-"));

afterAll(() => {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
});

/** `test/proof/mutate-files.ts` does the same with 10,000. */
test("three hundred mutated files are taken or refused, and take no process along", {
  timeout: 120_000,
}, async () => {
  const samples = await sampleFiles();
  const path = join(folder, "mutated");
  const lost: string[] = [];
  let refused = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const sample = samples[seed % samples.length];
    writeFileSync(path, mutate(sample?.bytes ?? Buffer.alloc(0), seed));
    await inspectFile(path).then(
      (found) => {
        refused += found.fits ? 0 : 1;
      },
      (problem) =>
        lost.push(`${sample?.name} ${seed}: ${problem instanceof JobFailure ? problem.reason : problem}`),
    );
  }
  expect(lost).toEqual([]);
  expect(refused).toBeGreaterThan(50);
});
