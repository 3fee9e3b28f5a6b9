import { type Actor, isAtLeast } from "../actor.ts";

/** What stands where on the paper's pages is for editors: reporters look. */
export function mayArrangeFront(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

export function mayReadFronts(actor: Actor): boolean {
  return actor.kind === "user";
}
