/** A seeded source of chance, so that a failing run's decisions can be made again. Source: mulberry32 (public domain). */
export class Dice {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#state = seed | 0;
  }

  /** From 0 up to, but not including, 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  chance(likelihood: number): boolean {
    return this.roll() < likelihood;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.between(0, choices.length - 1)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  }

  /** A source of its own for somebody else, so that who rolls first does not change what the other gets. */
  split(): Dice {
    return new Dice(Math.floor(this.roll() * 2 ** 31));
  }
}
