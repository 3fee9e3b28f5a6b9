import { bytesKept, type FinishedResponse } from "#server/finished-response.ts";
import type { ReaderPage } from "#server/reader-pages.ts";

/** `hit` from the cache, `miss` made now, `stale` from the cache because it cannot be made now. */
export type CacheState = "hit" | "miss" | "stale";

interface Entry {
  response: FinishedResponse;
  tags: string[];
  bytes: number;
  /** Milliseconds since the epoch at which the page changes by itself; Infinity when it does not. */
  freshUntil: number;
}

interface Flight {
  page: Promise<ReaderPage>;
  /** What went stale while the page was being made; `all` when notices may have been missed. */
  dropped: Set<string> | "all";
}

export interface PageCacheSetup {
  make(path: string): Promise<ReaderPage>;
  /** Whether word of changes arrives; while it does not, pages are made anew and kept ones only stand in. */
  isInformed(): boolean;
  /** Bytes of all bodies together, about. */
  mostBytes: number;
  now?: () => number;
}

/** How long after a page could not be made the next one is tried, while a kept one can stand in. */
const NEXT_TRY_MS = 500;

/** What an entry costs besides its bodies. */
const OVERHEAD = 2_048;

/**
 * Finished pages by path, dropped by the tags of what they show. A page is made once however many ask for it at once
 * (single-flight); one that something changed under while it was being made is sent to those who asked before the
 * change and kept for nobody. The least recently asked for goes when the bytes run out.
 */
export class PageCache {
  #setup: PageCacheSetup;
  #now: () => number;
  #entries = new Map<string, Entry>();
  #pathsByTag = new Map<string, Set<string>>();
  #flights = new Map<string, Flight>();
  #running = new Set<Flight>();
  #bytes = 0;
  /** Until then kept pages stand in without a try, so that readers do not keep a lame server busy. */
  #failingUntil = 0;

  constructor(setup: PageCacheSetup) {
    this.#setup = setup;
    this.#now = setup.now ?? Date.now;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#entries.size, bytes: this.#bytes };
  }

  /** Whether the page need not be made. */
  has(path: string): boolean {
    const kept = this.#entries.get(path);
    return kept !== undefined && kept.freshUntil > this.#now() && this.#setup.isInformed();
  }

  /** The page of exactly this path, when it is kept and known to be fresh. */
  peek(path: string): FinishedResponse | null {
    const kept = this.#entries.get(path);
    if (!kept) return null;
    if (kept.freshUntil <= this.#now()) {
      this.#remove(path, kept);
      return null;
    }
    if (!this.#setup.isInformed()) return null;
    this.#entries.delete(path);
    this.#entries.set(path, kept);
    return kept.response;
  }

  /** The page, made if need be. `isCurrent`: nothing is known to have changed in it, and word of that would arrive. */
  async get(path: string): Promise<{ response: FinishedResponse; state: CacheState; isCurrent: boolean }> {
    const fresh = this.peek(path);
    if (fresh) return { response: fresh, state: "hit", isCurrent: true };
    const kept = this.#entries.get(path);
    if (kept && this.#now() < this.#failingUntil) return standIn(kept);
    const flight = this.#makeOnce(path);
    const page = await flight.page;
    if (page.response.status >= 500 && kept) {
      this.#failingUntil = this.#now() + NEXT_TRY_MS;
      return standIn(kept);
    }
    return { response: page.response, state: "miss", isCurrent: this.#isCurrent(page, flight) };
  }

  /** Drops every page that showed one of these. */
  drop(tags: string[]): void {
    for (const flight of this.#running) {
      if (flight.dropped !== "all") for (const tag of tags) flight.dropped.add(tag);
    }
    // Whoever asks from now on must not get a page that was begun before the change.
    this.#flights.clear();
    for (const tag of tags) {
      for (const path of [...(this.#pathsByTag.get(tag) ?? [])]) {
        const entry = this.#entries.get(path);
        if (entry) this.#remove(path, entry);
      }
    }
  }

  dropAll(): void {
    for (const flight of this.#running) flight.dropped = "all";
    this.#flights.clear();
    this.#entries.clear();
    this.#pathsByTag.clear();
    this.#bytes = 0;
  }

  #makeOnce(path: string): Flight {
    const known = this.#flights.get(path);
    if (known) return known;
    const flight: Flight = { page: this.#setup.make(path), dropped: new Set() };
    this.#flights.set(path, flight);
    this.#running.add(flight);
    const landed = () => {
      this.#running.delete(flight);
      if (this.#flights.get(path) === flight) this.#flights.delete(path);
    };
    flight.page.then((page) => {
      landed();
      this.#keep(path, page, flight);
    }, landed);
    return flight;
  }

  #isCurrent({ report }: ReaderPage, { dropped }: Flight): boolean {
    if (dropped === "all" || !this.#setup.isInformed()) return false;
    return ![...report.tags].some((tag) => dropped.has(tag));
  }

  #keep(path: string, page: ReaderPage, flight: Flight): void {
    const { response, report } = page;
    const mayKeep = response.status < 400 || response.status === 410;
    if (!mayKeep || !this.#isCurrent(page, flight)) return;
    const tags = [...report.tags];
    const bytes = bytesKept(response) + OVERHEAD;
    if (bytes > this.#setup.mostBytes) return;
    const before = this.#entries.get(path);
    if (before) this.#remove(path, before);
    this.#entries.set(path, { response, tags, bytes, freshUntil: report.changesAt?.getTime() ?? Infinity });
    this.#bytes += bytes;
    for (const tag of tags) {
      const paths = this.#pathsByTag.get(tag) ?? new Set();
      this.#pathsByTag.set(tag, paths.add(path));
    }
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [path, entry] of this.#entries) {
      if (this.#bytes <= this.#setup.mostBytes) return;
      this.#remove(path, entry);
    }
  }

  #remove(path: string, entry: Entry): void {
    this.#entries.delete(path);
    this.#bytes -= entry.bytes;
    for (const tag of entry.tags) {
      const paths = this.#pathsByTag.get(tag);
      paths?.delete(path);
      if (paths?.size === 0) this.#pathsByTag.delete(tag);
    }
  }
}

function standIn({ response }: Entry) {
  return { response, state: "stale" as const, isCurrent: false };
}
