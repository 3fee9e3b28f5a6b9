import { type Actor, isAtLeast } from "../actor.ts";

/** Places are the house's own list: editors keep it. */
export function mayAddPlace(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** What a known place is called changes datelines to come: the admins correct it. */
export function mayCorrectPlace(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
