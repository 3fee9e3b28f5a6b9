import { type Actor, isAtLeast } from "../actor.ts";

/** The outbox has everybody's mail in it: it is the admins' alone. */
export function mayReadOutbox(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}

export function mayRetryMail(actor: Actor): boolean {
  return isAtLeast(actor, "admin");
}
