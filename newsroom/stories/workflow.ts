/** Where a story stands in the newsroom's day. Whether readers see it is another matter: the live pointer's. */
export type WorkflowState =
  | "writing"
  | "desk_edit"
  | "copy_edit"
  | "ready"
  | "live"
  | "held"
  | "sent_back"
  | "spiked";

/** Whether a published story may be shown. Source: IPTC NewsCodes, publishing status. */
export type PublicStatus = "usable" | "withheld" | "canceled";

/**
 * The one table of moves by hand: from each state, the states a story can be moved to. `live` is entered by
 * publishing and left by unpublishing, never by a move.
 */
const moves: Record<WorkflowState, WorkflowState[]> = {
  writing: ["desk_edit", "held", "spiked"],
  desk_edit: ["copy_edit", "ready", "sent_back", "held", "spiked"],
  copy_edit: ["ready", "desk_edit", "sent_back", "held", "spiked"],
  ready: ["desk_edit", "copy_edit", "held", "spiked"],
  live: [],
  held: ["writing", "desk_edit", "copy_edit", "ready", "spiked"],
  sent_back: ["writing", "desk_edit", "held", "spiked"],
  spiked: ["writing"],
};

/** The states a story in this state can be moved to by hand. */
export function movesFrom(state: WorkflowState): WorkflowState[] {
  return moves[state];
}

export function canMove(from: WorkflowState, to: WorkflowState): boolean {
  return moves[from].includes(to);
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
