import { type Actor, isAtLeast } from "../actor.ts";

/** What is in a series, and in which order, readers see at once: it is for those who publish. */
export function mayRunSeries(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}
