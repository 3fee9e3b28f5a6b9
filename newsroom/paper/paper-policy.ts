import { type Actor, isAtLeast } from "../actor.ts";

/** How the newsroom works is the admins' choice. */
export function mayChooseStates(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}

/** The paper's name, its sections and its sources are the admins' to set. */
export function mayRunPaper(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
