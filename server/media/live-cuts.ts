import type { RenditionSource } from "#platform/media/rendition.ts";

export type LiveCut = RenditionSource & { assetId: string };

export interface KnownCut {
  cut: LiveCut;
  /** Milliseconds since the epoch at which it may stop being live; Infinity when nothing says so. */
  until: number;
}

export interface LiveCutsSetup {
  readCut(key: string): Promise<LiveCut | null>;
  readNextChange(tags: string[], sinceMs: number): Promise<number | null>;
  /** Whether word of changes arrives: while it does not, every answer is asked for anew. */
  isInformed(): boolean;
  now?: () => number;
}

const MOST = 50_000;
const ASSET_TAG = /^asset:/;

/**
 * Which crops readers may see, kept in memory for as long as that is certain: until word comes that something of the
 * asset changed, and not beyond the next moment at which it changes by itself. Crops that are not live are not kept.
 */
export class LiveCuts {
  #setup: LiveCutsSetup;
  #now: () => number;
  #known = new Map<string, KnownCut>();
  /** Grows with every word of a change: an answer that was asked for before it is not kept. */
  #changes = 0;

  constructor(setup: LiveCutsSetup) {
    this.#setup = setup;
    this.#now = setup.now ?? Date.now;
  }

  peek(key: string): KnownCut | null {
    const known = this.#known.get(key);
    return known && known.until > this.#now() && this.#setup.isInformed() ? known : null;
  }

  async find(key: string): Promise<KnownCut | null> {
    const kept = this.peek(key);
    if (kept) return kept;
    const [begun, changes] = [this.#now(), this.#changes];
    const cut = await this.#setup.readCut(key).catch((problem) => {
      // While the database is away, what was live before stands in, as kept pages do.
      const before = this.#known.get(key);
      if (before && before.until > begun) return before.cut;
      throw problem;
    });
    if (!cut) {
      this.#known.delete(key);
      return null;
    }
    const known = this.#known.get(key);
    if (known?.cut === cut) return known;
    const wait = await this.#setup.readNextChange([`asset:${cut.assetId}`], this.#now() - begun);
    const found = { cut, until: wait === null ? Infinity : this.#now() + wait };
    if (changes === this.#changes && this.#setup.isInformed()) this.#keep(key, found);
    return found;
  }

  drop(tags: string[]): void {
    const assets = new Set(tags.filter((tag) => ASSET_TAG.test(tag)));
    if (assets.size === 0) return;
    this.#changes += 1;
    for (const [key, { cut }] of this.#known) if (assets.has(`asset:${cut.assetId}`)) this.#known.delete(key);
  }

  dropAll(): void {
    this.#changes += 1;
    this.#known.clear();
  }

  #keep(key: string, found: KnownCut): void {
    this.#known.set(key, found);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
  }
}
