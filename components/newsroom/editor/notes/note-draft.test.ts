import { expect, test } from "vitest";
import { DraftShelf, type NoteDraft } from "./note-draft.ts";

function memoryStore(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

function draft(id: string, startedAt: number): NoteDraft {
  const place = { version: 1, from: 1, to: 4, quote: "One" };
  return { id, noteId: `note of ${id}`, place, text: "말", mentioned: [], isWanted: false, startedAt };
}

test("drafts are kept for their person and story alone, in the order they were begun", () => {
  const store = memoryStore();
  const mine = new DraftShelf(store, "anna", "story");
  expect([mine.keep(draft("b", 2)), mine.keep(draft("a", 1))]).toEqual([true, true]);
  new DraftShelf(store, "bert", "story").keep(draft("c", 3));
  new DraftShelf(store, "anna", "other").keep(draft("d", 4));
  expect(mine.read()).toEqual([draft("a", 1), draft("b", 2)]);
  mine.drop("a");
  expect(mine.read().map(({ id }) => id)).toEqual(["b"]);
});

test("a store that is full, forbidden or holds something else takes nothing down", () => {
  const full = {
    ...memoryStore(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(new DraftShelf(full, "anna", "story").keep(draft("a", 1))).toBe(false);
  expect(new DraftShelf(null, "anna", "story").keep(draft("a", 1))).toBe(false);
  const store = memoryStore();
  store.setItem("stet-note anna story x", "{not JSON");
  store.setItem("stet-note anna story y", '{"id":1}');
  expect(new DraftShelf(store, "anna", "story").read()).toEqual([]);
});
