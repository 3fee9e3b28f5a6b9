import type { Refusal } from "#platform/outcome.ts";
import { isRecord } from "../save/story-answers.ts";
import type { SharedPlace } from "./place-note.ts";

export interface Mentioned {
  id: string;
  name: string;
}

/** Something being said in a note that is not on the server yet. */
export interface NoteDraft {
  /** The message's id to be. */
  id: string;
  noteId: string;
  /** Where a new note stands; null for a reply. */
  place: SharedPlace | null;
  text: string;
  mentioned: Mentioned[];
  /** Its writer has pressed Send. */
  isWanted: boolean;
  startedAt: number;
}

/** What has become of sending it. */
export type DraftState =
  | { kind: "writing" }
  | { kind: "sending" }
  | { kind: "unreachable" }
  | { kind: "signed_out" }
  /** The words it stands on are not saved yet. */
  | { kind: "text_unsaved" }
  | { kind: "refused"; refusals: Refusal[] };

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Unsent notes of one person on one story, kept on this device letter by letter: written at once, so that neither a
 * reload nor a crash takes a word. Every message has a place of its own, so that two windows do no harm.
 */
export class DraftShelf {
  #store: Store | null;
  #prefix: string;

  constructor(store: Store | null, userId: string, storyId: string) {
    this.#store = store;
    this.#prefix = `stet-note ${userId} ${storyId} `;
  }

  read(): NoteDraft[] {
    const store = this.#store;
    if (!store) return [];
    try {
      const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
      return keys
        .filter((key) => key.startsWith(this.#prefix))
        .flatMap((key) => parseDraft(store.getItem(key)) ?? [])
        .sort((one, other) => one.startedAt - other.startedAt);
    } catch {
      return [];
    }
  }

  /** Whether it is kept now: a full or forbidden store keeps nothing. */
  keep(draft: NoteDraft): boolean {
    try {
      this.#store?.setItem(this.#prefix + draft.id, JSON.stringify(draft));
      return this.#store !== null;
    } catch {
      return false;
    }
  }

  drop(id: string): void {
    try {
      this.#store?.removeItem(this.#prefix + id);
    } catch {
      // What cannot be removed is offered again; sending it again has no effect.
    }
  }
}

function isDraft(value: unknown): value is NoteDraft {
  return (
    isRecord(value) &&
    [value.id, value.noteId, value.text].every((text) => typeof text === "string") &&
    typeof value.startedAt === "number" &&
    Array.isArray(value.mentioned) &&
    (value.place === null || isRecord(value.place))
  );
}

function parseDraft(json: string | null): NoteDraft | null {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}
