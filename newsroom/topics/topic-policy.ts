import { type Actor, isAtLeast } from "../actor.ts";

/** Topics are the house's own list: editors add to it. */
export function mayAddTopic(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** To rename, merge or remove a topic changes pages readers know: the admins do. */
export function mayCorrectTopic(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
