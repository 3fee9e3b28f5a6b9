import { readdirSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";

/** What PostgreSQL takes by itself. */
const SMALLEST = 128 * 2 ** 20;

/**
 * Bytes in which the embedded PostgreSQL keeps what it read: as much as the paper is large, up to a quarter of the
 * memory there is, of the machine's or of the container's if that has less. More would only have to be set up.
 * Source: PostgreSQL's manual, `shared_buffers`.
 */
export function sharedBytes(
  paper: number,
  machine = totalmem(),
  container = process.constrainedMemory(),
): number {
  // Zero says that nobody knows; without a limit it is more than any machine has.
  const memory = container > 0 ? Math.min(machine, container) : machine;
  return Math.max(SMALLEST, Math.min(paper, memory / 4));
}

/** Bytes of a cluster's tables and indexes. */
export function sizeOfTables(folder: string): number {
  const sizes = readdirSync(join(folder, "base"), { recursive: true, withFileTypes: true }).map((entry) =>
    entry.isFile() ? (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0) : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
