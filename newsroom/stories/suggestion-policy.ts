import { type Actor, isAtLeast } from "../actor.ts";
import { mayWriteStory, type StoryForPolicy } from "./story-policy.ts";

/**
 * Who settles what, where they may write at all: editors and admins everybody's suggestions; a reporter accepts those
 * of others in their own story and withdraws their own.
 */
export function maySettleSuggestion(
  actor: Actor,
  story: StoryForPolicy,
  { authorId, verdict }: { authorId: string; verdict: "accept" | "reject" },
): boolean {
  if (!mayWriteStory(actor, story)) return false;
  if (isAtLeast(actor, "editor")) return true;
  const isOwn = actor.kind === "user" && actor.userId === authorId;
  return isOwn === (verdict === "reject");
}

/** What the screen has to know of that: whose suggestions this person may accept and reject. */
export type SettlingRight = "all" | "as_writer" | "none";

export function settlingRight(actor: Actor, story: StoryForPolicy): SettlingRight {
  const others = { authorId: "", verdict: "reject" } as const;
  if (maySettleSuggestion(actor, story, others)) return "all";
  return maySettleSuggestion(actor, story, { ...others, verdict: "accept" }) ? "as_writer" : "none";
}
