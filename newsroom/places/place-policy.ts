import { type Actor, isAtLeast } from "../actor.ts";

/** Places are the house's own list: editors keep it. */
export function mayAddPlace(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}
