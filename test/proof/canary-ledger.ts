/** What a reader got, and between which moments (`performance.now()`). */
export interface Received {
  where: string;
  text: string;
  begun: number;
  ended: number;
}

/** Within this time what was taken down is gone from everywhere. */
const GONE_WITHIN_MS = 5_000;
const WORD = /canary[a-z0-9]+/g;

interface Canary {
  /** Before this moment nobody had asked for it to be published. */
  publicFrom: number;
  /** From this moment on it had been taken down, or something else had been put in its place. */
  goneFrom: number;
}

/** Words that stand in drafts, each in one state of one story alone, and when readers may see which. */
export class CanaryLedger {
  readonly #canaries = new Map<string, Canary>();
  readonly #shown = new Set<string>();
  readonly leaks: string[] = [];

  /** A new word, to be put into a draft. */
  hatch(): string {
    const word = `canary${this.#canaries.size.toString(36).padStart(6, "0")}`;
    this.#canaries.set(word, { publicFrom: Number.POSITIVE_INFINITY, goneFrom: Number.POSITIVE_INFINITY });
    return word;
  }

  /** Call it before the act that publishes. */
  goesOut(word: string): void {
    const canary = this.#of(word);
    canary.publicFrom = Math.min(canary.publicFrom, performance.now());
    canary.goneFrom = Number.POSITIVE_INFINITY;
  }

  /** Call it after the act that takes it down or replaces it. */
  isGone(word: string): void {
    this.#of(word).goneFrom = performance.now();
  }

  /** How many different words readers have seen while they might: none would mean that nobody looked. */
  get shown(): number {
    return this.#shown.size;
  }

  get hatched(): number {
    return this.#canaries.size;
  }

  look({ where, text, begun, ended }: Received): void {
    for (const word of new Set(text.match(WORD) ?? [])) {
      const canary = this.#canaries.get(word);
      if (!canary) continue;
      if (canary.publicFrom > ended) this.leaks.push(`${where} showed ${word}, which is in a draft`);
      else if (canary.goneFrom + GONE_WITHIN_MS < begun) {
        this.leaks.push(
          `${where} showed ${word} ${Math.round(begun - canary.goneFrom)} ms after it was taken down`,
        );
      } else this.#shown.add(word);
    }
  }

  #of(word: string): Canary {
    const canary = this.#canaries.get(word);
    if (!canary) throw new Error(`${word} was never hatched`);
    return canary;
  }
}
