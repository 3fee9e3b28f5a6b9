import { type Actor, isAtLeast } from "../actor.ts";

/** When something goes out, or goes, is for editors: a reporter never schedules, moves or cancels. */
export function maySchedule(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

export function maySetEmbargo(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** Everyone sees what goes out when: a newsroom is one room. */
export function mayReadSchedule(actor: Actor): boolean {
  return actor.kind === "user";
}
