/** Where a story stands in the newsroom's day. Whether readers see it is another matter: the live pointer's. */
export type WorkflowState =
  | "pitch"
  | "assigned"
  | "writing"
  | "desk_edit"
  | "copy_edit"
  | "legal"
  | "ready"
  | "scheduled"
  | "live"
  | "held"
  | "sent_back"
  | "spiked";

/** Whether a published story may be shown. Source: IPTC NewsCodes, publishing status. */
export type PublicStatus = "usable" | "withheld" | "canceled";

/**
 * The one table of moves by hand: from each state, the states a story can be moved to. `live` is entered by
 * publishing and left by unpublishing, `scheduled` by the queue and its clock, `assigned` is entered by assigning a
 * pitch; none of them is ever moved to.
 */
const moves: Record<WorkflowState, WorkflowState[]> = {
  pitch: ["writing", "held", "spiked"],
  assigned: ["writing", "held", "spiked"],
  writing: ["desk_edit", "held", "spiked"],
  desk_edit: ["copy_edit", "legal", "ready", "sent_back", "held", "spiked"],
  copy_edit: ["legal", "ready", "desk_edit", "sent_back", "held", "spiked"],
  legal: ["ready", "copy_edit", "desk_edit", "sent_back", "held", "spiked"],
  ready: ["desk_edit", "copy_edit", "legal", "held", "spiked"],
  scheduled: [],
  live: [],
  held: ["pitch", "writing", "desk_edit", "copy_edit", "legal", "ready", "spiked"],
  sent_back: ["writing", "desk_edit", "held", "spiked"],
  spiked: ["pitch", "writing"],
};

/** The way of a story from idea to readers; the other states lie aside. */
const way: WorkflowState[] = [
  "pitch",
  "assigned",
  "writing",
  "desk_edit",
  "copy_edit",
  "legal",
  "ready",
  "scheduled",
  "live",
];

/** What no newsroom can do without: a story is written, goes out, is taken down (to `held`) and binned. */
const neededStates: WorkflowState[] = ["writing", "scheduled", "live", "held", "spiked"];

/** Where a reporter's copy can arrive; one of them stays, or nothing could be handed in. */
const handInStates: WorkflowState[] = ["desk_edit", "copy_edit", "ready"];

export function canSwitchOff(state: WorkflowState): boolean {
  return !neededStates.includes(state);
}

/** Where handing in leads in a newsroom that does without the states `off`; null if nothing takes it. */
export function handInState(off: WorkflowState[]): WorkflowState | null {
  return handInStates.find((state) => !off.includes(state)) ?? null;
}

/** The states a story in this state can be moved to by hand, in a newsroom that does without the states `off`. */
export function movesFrom(state: WorkflowState, off: WorkflowState[] = []): WorkflowState[] {
  const targets = moves[state].flatMap((to) => stepOver(state, to, off));
  return [...new Set(targets)].filter((to) => to !== state);
}

/** A state that is off is passed over: onward to where it would lead, back to writing. */
function stepOver(from: WorkflowState, to: WorkflowState, off: WorkflowState[]): WorkflowState[] {
  if (!off.includes(to)) return [to];
  const isOnward = to !== "sent_back" && way.indexOf(to) > way.indexOf(from);
  if (!isOnward) return ["writing"];
  return moves[to]
    .filter((next) => way.indexOf(next) > way.indexOf(to))
    .flatMap((next) => stepOver(from, next, off));
}

export function canMove(from: WorkflowState, to: WorkflowState, off: WorkflowState[] = []): boolean {
  return movesFrom(from, off).includes(to);
}

/** A pitch that is given to somebody is a commission, and one taken from them a pitch again; else nothing moves. */
export function stateWhenAssigned(
  state: WorkflowState,
  isAssigned: boolean,
  off: WorkflowState[],
): WorkflowState {
  const [before, after]: WorkflowState[] = isAssigned ? ["pitch", "assigned"] : ["assigned", "pitch"];
  return state === before && after && !off.includes(after) ? after : state;
}

/** A spiked story must be restored first; everything else can go out, and a live story can go out again. */
export function canPublish(state: WorkflowState): boolean {
  return state !== "spiked";
}

export function canUnpublish(state: WorkflowState, isLive: boolean): boolean {
  return state === "live" && isLive;
}

/** What readers have seen can be killed, live or not; what never went out is spiked instead. */
export function canKill(publicStatus: PublicStatus, wasPublished: boolean): boolean {
  return wasPublished && publicStatus !== "canceled";
}

/** A killed story does not go out again before somebody has taken the kill back. */
export function isKilled(publicStatus: PublicStatus): boolean {
  return publicStatus === "canceled";
}

/** A spiked story is kept as it was until somebody restores it. */
export function canWrite(state: WorkflowState): boolean {
  return state !== "spiked";
}

/** The state after publishing, and after taking the story down again. */
export const publishedState: WorkflowState = "live";
export const unpublishedState: WorkflowState = "held";

/** The state while a first publication waits for its moment, and after that was called off. */
export const scheduledState: WorkflowState = "scheduled";
export const unscheduledState: WorkflowState = "ready";
