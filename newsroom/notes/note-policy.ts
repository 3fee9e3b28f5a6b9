import type { Actor } from "../actor.ts";
import { mayReadStory } from "../stories/story-policy.ts";

/** Whoever may read a story may note on it, answer, and settle a note. */
export function mayNote(actor: Actor): boolean {
  return mayReadStory(actor);
}

/** Nobody takes back what somebody else has said; what is settled is resolved instead. */
export function mayDeleteNote(actor: Actor, note: { authorId: string }): boolean {
  return actor.kind === "user" && actor.userId === note.authorId;
}
