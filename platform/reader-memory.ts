import { reportTags } from "./reader-page.ts";

interface Kept {
  tags: string[];
  value: unknown;
}

/** What one read gave, and whether it may be kept: what changes by the clock may not. */
export interface Remembered<Value> {
  value: Value;
  mayKeep: boolean;
}

/**
 * What is read for every page, kept in this process until word comes that it changed. It follows the same notices as the
 * finished pages: something that was read before a change is kept no longer than a page that shows it.
 */
export class ReaderMemory {
  #kept = new Map<string, Kept>();
  #isInformed: () => boolean;
  /** Counts the changes: what was being read meanwhile may be of before. */
  #changes = 0;

  /** `isInformed`: whether word of changes arrives; while it does not, nothing is kept. */
  constructor(isInformed: () => boolean) {
    this.#isInformed = isInformed;
  }

  async read<Value>(key: string, tags: string[], read: () => Promise<Remembered<Value>>): Promise<Value> {
    const kept = this.#isInformed() ? this.#kept.get(key) : undefined;
    // What is kept under a key was read by the same caller.
    if (kept) return kept.value as Value;
    const changes = this.#changes;
    const { value, mayKeep } = await read();
    if (mayKeep && changes === this.#changes && this.#isInformed()) this.#kept.set(key, { tags, value });
    return value;
  }

  /** Forgets what shows one of these. */
  drop(tags: string[]): void {
    this.#changes += 1;
    for (const [key, kept] of this.#kept) {
      if (kept.tags.some((tag) => tags.includes(tag))) this.#kept.delete(key);
    }
  }

  dropAll(): void {
    this.#changes += 1;
    this.#kept.clear();
  }
}

interface Shared {
  stetReaderMemory?: ReaderMemory;
}

/** Gives this process a memory; the server and Next's bundle each load this module, so it hangs on `globalThis`. */
export function openReaderMemory(isInformed: () => boolean): ReaderMemory {
  const memory = new ReaderMemory(isInformed);
  (globalThis as Shared).stetReaderMemory = memory;
  return memory;
}

/**
 * Reads what shows these tags, or remembers it. Where nobody follows the notices (a build, a test) it is read each time.
 * The page that asks bears the tags either way.
 */
export async function readOnce<Value>(
  key: string,
  tags: string[],
  read: () => Promise<Remembered<Value>>,
): Promise<Value> {
  reportTags(tags);
  const memory = (globalThis as Shared).stetReaderMemory;
  return memory ? memory.read(key, tags, read) : (await read()).value;
}
