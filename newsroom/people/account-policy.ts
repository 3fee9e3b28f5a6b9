import { type Actor, isAtLeast } from "../actor.ts";

/** Only admins manage people: who has an account, in which role, and since when not. */
export function mayManagePeople(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}

/** Only admins read the record of everyone's acts. */
export function mayReadLog(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
