import { rmSync } from "node:fs";
import { join } from "node:path";
import { keep, readKept } from "#server/data-folder.ts";
import { PlainFailure } from "#server/plain-failure.ts";
import { commandOf, isAlive } from "#server/processes.ts";

const CLAIM = "running";

/**
 * Marks the data folder as this process's own, so that a second start in the same clone does not take the database
 * from under the first. Returns what gives it back. The mark of a process that was killed counts for nothing.
 */
export function claimDataFolder(folder: string, address: string): () => void {
  const [pid, claimed] = (readKept(folder, CLAIM) ?? "").split(" ");
  const other = Number(pid);
  if (other > 0 && other !== process.pid && isAlive(other) && commandOf(other).includes("server/main.ts")) {
    throw new PlainFailure(
      `Stet already runs from this folder at ${claimed} (process ${other}): stop it first, or set STET_DATA_DIR for a second one.`,
    );
  }
  keep(folder, CLAIM, `${process.pid} ${address}`);
  return () => rmSync(join(folder, CLAIM), { force: true });
}
