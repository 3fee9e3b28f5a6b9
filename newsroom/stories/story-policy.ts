import { type Actor, isAtLeast } from "../actor.ts";
import type { WorkflowState } from "./workflow.ts";

/** What the policies need to know of a story. */
export interface StoryForPolicy {
  workflowState: WorkflowState;
  createdById: string;
  /** Accounts of the people in its byline. */
  bylineUserIds: string[];
}

/** The accounts behind a byline, as queries select it. */
export function bylineUserIds(bylines: { person: { user: { id: string } | null } | null }[]): string[] {
  return bylines.flatMap((byline) => (byline.person?.user ? [byline.person.user.id] : []));
}

/** Whose story it is: who began it and who is in its byline. Also whom news of it concerns. */
export function ownersOf({ createdById, bylineUserIds }: StoryForPolicy): string[] {
  return [createdById, ...bylineUserIds];
}

function isOwn(actor: Actor, story: StoryForPolicy): boolean {
  return actor.kind === "user" && ownersOf(story).includes(actor.userId);
}

/** Everyone with an account reads every draft: a newsroom is one room. */
export function mayReadStory(actor: Actor): boolean {
  return actor.kind === "user";
}

export function mayCreateStory(actor: Actor): boolean {
  return actor.kind === "user";
}

/** Editors write in any story; reporters in their own until the desk has declared it ready. */
export function mayWriteStory(actor: Actor, story: StoryForPolicy): boolean {
  if (isAtLeast(actor, "editor")) return true;
  return isOwn(actor, story) && story.workflowState !== "ready" && story.workflowState !== "spiked";
}

/** Editors move any story anywhere; reporters hand their own to the desk, or take it up again when sent back. */
export function mayMoveStory(actor: Actor, story: StoryForPolicy, to: WorkflowState): boolean {
  if (isAtLeast(actor, "editor")) return true;
  const from = story.workflowState;
  if (!isOwn(actor, story)) return false;
  return (from === "writing" || from === "sent_back") && (to === "desk_edit" || to === "writing");
}

/** A reporter never publishes, not even their own story. */
export function mayPublishStory(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

export function mayUnpublishStory(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** To withdraw for good, or to take that back, is for editors: a reporter can do neither. */
export function mayKillStory(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}
