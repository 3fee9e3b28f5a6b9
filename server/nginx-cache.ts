import { closeSync, openSync, readdirSync, readSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { EVERY_PAGE } from "#server/surrogate-keys.ts";

/** How much of a file is read: nginx's own header, the cache key and the answer's head, which `proxy_buffer_size` bounds. */
const HEAD_BYTES = 16_384;

/** As nginx names what it keeps: the hash of the cache key. What it is still writing has a number behind that. */
const KEPT_NAME = /^[0-9a-f]{32}$/;

interface Known {
  /** Which writing of the file was read: nginx replaces a file by another of the same name. */
  writing: string;
  keys: string[];
}

/**
 * The folder in which an nginx without modules keeps answers (`proxy_cache_path`). Every file begins with the head of the
 * answer as it came, `Surrogate-Key` included, and nginx fetches anew what it does not find there: so files are looked
 * through by key and removed, and nothing about them has to be told to anybody or remembered.
 */
export class NginxCache {
  readonly #folder: string;
  #known = new Map<string, Known>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Removes what bears one of the keys and nothing else; the number of answers that went. */
  purge(keys: ReadonlySet<string>): number {
    const known = new Map<string, Known>();
    let purged = 0;
    for (const path of this.#files()) {
      const found = this.#read(path);
      if (!found) continue;
      if (keys.has(EVERY_PAGE) || found.keys.some((key) => keys.has(key))) {
        unlinkUnlessGone(path);
        purged += 1;
      } else {
        known.set(path, found);
      }
    }
    this.#known = known;
    return purged;
  }

  *#files(): Generator<string> {
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && KEPT_NAME.test(entry.name)) yield join(entry.parentPath, entry.name);
    }
  }

  /** Files are read once, and again only when they were written again; null when nginx has removed it meanwhile. */
  #read(path: string): Known | null {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    const writing = `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
    const known = this.#known.get(path);
    if (known?.writing === writing) return known;
    const head = readHead(path);
    return head === null ? null : { writing, keys: keysIn(head) };
  }
}

function readHead(path: string): string | null {
  const buffer = Buffer.alloc(HEAD_BYTES);
  try {
    const file = openSync(path, "r");
    try {
      return buffer.toString("latin1", 0, readSync(file, buffer, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (problem) {
    if (isGone(problem)) return null;
    throw problem;
  }
}

/** The answer's keys; of an answer without any, which nobody could purge by key, none. */
function keysIn(file: string): string[] {
  const begin = file.indexOf("\nKEY: ");
  const end = file.indexOf("\r\n\r\n", begin);
  if (begin < 0 || end < 0) return [];
  const [, keys = ""] = /\r\nsurrogate-key: *([^\r\n]*)/i.exec(file.slice(begin, end)) ?? [];
  return keys.split(" ").filter(Boolean);
}

function unlinkUnlessGone(path: string): void {
  try {
    unlinkSync(path);
  } catch (problem) {
    if (!isGone(problem)) throw problem;
  }
}

function isGone(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && problem.code === "ENOENT";
}
