import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One hash over files and whole folders, by name and content, so that it says whether anything changed.
 * What does not exist counts as absent; `isSkipped(path)` leaves a path out.
 * @param {string} home @param {string[]} paths @param {(path: string) => boolean} [isSkipped]
 * @returns {string}
 */
export function hashFiles(home, paths, isSkipped = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, home, path, isSkipped);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} home @param {string} path @param {(path: string) => boolean} isSkipped */
function addPath(hash, home, path, isSkipped) {
  if (isSkipped(path)) return;
  const found = statSync(join(home, path), { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(join(home, path)).sort())
      addPath(hash, home, `${path}/${name}`, isSkipped);
    return;
  }
  hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(home, path)));
}
