import type { Journal, KeptText } from "./journal.ts";
import { makeId } from "./make-id.ts";

interface KeepSetup {
  id?: string;
  /** The window whose record these words replace. */
  insteadOf?: string;
}

/**
 * Words without a place in the story: in the journal where the device can store them, else in memory until it can or
 * their writer has decided. What is in memory only outlives a reopening of the story by being handed to the next.
 */
export class KeptWords {
  #journal: Journal | null;
  #list: KeptText[];
  #unstored: Set<string>;
  #listeners = new Set<(list: KeptText[]) => void>();

  constructor(journal: Journal | null, unstored: readonly KeptText[] = []) {
    this.#journal = journal;
    this.#list = [...unstored];
    this.#unstored = new Set(unstored.map(({ id }) => id));
  }

  get list(): KeptText[] {
    return this.#list;
  }

  /** What would be lost with this window. */
  get unstored(): KeptText[] {
    return this.#list.filter(({ id }) => this.#unstored.has(id));
  }

  subscribe(listener: (list: KeptText[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The same id again changes the words. It never rejects: what the device refuses stays in memory. */
  async keep(
    kind: KeptText["kind"],
    words: string,
    { id = makeId(), insteadOf }: KeepSetup = {},
  ): Promise<void> {
    const kept = { id, userId: "", storyId: "", kind, words, savedAt: Date.now() };
    this.#unstored.add(id);
    this.#show([...this.#list.filter((other) => other.id !== id), kept]);
    await this.#store(kept, insteadOf);
  }

  /** Reads what the journal keeps, and tries once more to store what it has refused so far. */
  async read(): Promise<void> {
    for (const kept of this.unstored) await this.#store(kept);
    const stored = await this.#journal?.readKept().catch(() => null);
    if (!stored) return;
    const memory = this.unstored.filter(({ id }) => stored.every((kept) => kept.id !== id));
    this.#show([...stored, ...memory]);
  }

  async discard(id: string): Promise<void> {
    this.#unstored.delete(id);
    this.#show(this.#list.filter((kept) => kept.id !== id));
    await this.#journal?.discardKept(id).catch(() => {});
  }

  async #store(kept: KeptText, insteadOf?: string): Promise<void> {
    const { id, kind, words } = kept;
    if (!this.#journal) return;
    try {
      if (insteadOf === undefined) await this.#journal.keep(kind, words, id);
      else await this.#journal.putAside(insteadOf, kind, words, id);
      // Words that were changed meanwhile are stored by the keeping that changed them.
      if (this.#list.includes(kept)) this.#unstored.delete(kept.id);
    } catch (error) {
      console.warn("Kept words could not be stored on this device.", error);
    }
  }

  #show(list: KeptText[]): void {
    this.#list = list;
    for (const listener of this.#listeners) listener(list);
  }
}
