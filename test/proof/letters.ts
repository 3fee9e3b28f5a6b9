/** Han and Hangul: blocks in which every code unit is a letter by itself. */
const BLOCKS = [
  [0x4e00, 0x9fa5],
  [0xac00, 0xd7a3],
  [0x3400, 0x4db5],
] as const;

/** Letters of which each is given out once, so that every single one can be looked for in a story. */
export class Letters {
  #given = 0;

  take(count: number): string {
    return Array.from({ length: count }, () => this.#next()).join("");
  }

  #next(): string {
    let offset = this.#given;
    this.#given += 1;
    for (const [first, last] of BLOCKS) {
      if (offset <= last - first) return String.fromCharCode(first + offset);
      offset -= last - first + 1;
    }
    throw new Error("a story of the proof has more letters than there are");
  }
}
