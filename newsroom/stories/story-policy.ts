import { type Actor, isAtLeast } from "../actor.ts";
import type { SavedName } from "./planning-input.ts";
import { handInState, type WorkflowState } from "./workflow.ts";

/** What the policies need to know of a story. */
export interface StoryForPolicy {
  workflowState: WorkflowState;
  createdById: string;
  /** Accounts of the people in its byline. */
  bylineUserIds: string[];
  /** The account it is assigned to. */
  assigneeId: string | null;
}

/** Whom a story can be assigned to: a person, or whoever is at a section's desk. */
export type AssignTo = { person: string } | { desk: string };

/** The accounts behind a byline, as queries select it. */
export function bylineUserIds(bylines: { person: { user: { id: string } | null } | null }[]): string[] {
  return bylines.flatMap((byline) => (byline.person?.user ? [byline.person.user.id] : []));
}

/** Whose story it is: who began it, who is in its byline, whom it is assigned to. Also whom news of it concerns. */
export function ownersOf({ createdById, bylineUserIds, assigneeId }: StoryForPolicy): string[] {
  return [createdById, ...bylineUserIds, ...(assigneeId === null ? [] : [assigneeId])];
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

const closedToReporters: WorkflowState[] = ["ready", "scheduled", "spiked"];

/** Editors write in any story; reporters in their own until the desk has declared it ready. */
export function mayWriteStory(actor: Actor, story: StoryForPolicy): boolean {
  if (isAtLeast(actor, "editor")) return true;
  return isOwn(actor, story) && !closedToReporters.includes(story.workflowState);
}

/**
 * Editors move any story anywhere. Reporters begin to write their own, drop their own pitch, hand their own in to
 * whatever stands for the desk in a newsroom without the states `off`, and take it up again when sent back.
 */
export function mayMoveStory(
  actor: Actor,
  story: StoryForPolicy,
  to: WorkflowState,
  off: WorkflowState[] = [],
): boolean {
  if (isAtLeast(actor, "editor")) return true;
  if (!isOwn(actor, story)) return false;
  switch (story.workflowState) {
    case "pitch":
      return to === "writing" || to === "spiked";
    case "assigned":
      return to === "writing";
    case "writing":
    case "sent_back":
      return to === "writing" || to === handInState(off);
    default:
      return false;
  }
}

/** Editors assign anything to anybody; a reporter takes what lies with a desk. */
export function mayAssignStory(
  actor: Actor,
  { deskSectionId }: { deskSectionId: string | null },
  to: AssignTo,
): boolean {
  if (isAtLeast(actor, "editor")) return true;
  return actor.kind === "user" && "person" in to && to.person === actor.userId && deskSectionId !== null;
}

/** Editors take a story from anybody; everybody can give back their own assignment. */
export function mayUnassignStory(actor: Actor, { assigneeId }: Pick<StoryForPolicy, "assigneeId">): boolean {
  return isAtLeast(actor, "editor") || (actor.kind === "user" && actor.userId === assigneeId);
}

/** When copy is due and how much it matters is the desk's word. */
export function mayPlanStory(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** Who may write in a story may bar it and call for the lawyers; to lift that is for editors. */
export function mayLiftBar(actor: Actor): boolean {
  return isAtLeast(actor, "editor");
}

/** Whether a field may be set to this: like writing, save for what is the desk's alone. */
export function maySetField(
  actor: Actor,
  story: StoryForPolicy,
  { field, value }: { field: SavedName; value: unknown },
): boolean {
  if (!mayWriteStory(actor, story)) return false;
  switch (field) {
    case "deadline":
    case "priority":
      return mayPlanStory(actor);
    case "needsLegal":
    case "notForPublication":
      return value !== false || mayLiftBar(actor);
    default:
      return true;
  }
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
