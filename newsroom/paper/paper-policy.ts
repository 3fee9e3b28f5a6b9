import { type Actor, isAtLeast } from "../actor.ts";

/** How the newsroom works is the admins' choice. */
export function mayChooseStates(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
