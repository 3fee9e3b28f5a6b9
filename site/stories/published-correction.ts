/**
 * What a change that readers are told of in words can be, as press law tells them apart: an error put right, something
 * made clearer, the answer of whoever was written about, what came of it later.
 */
export type CorrectionKind = "correction" | "clarification" | "right_of_reply" | "follow_up";

/** A correction as the page of the story it belongs to shows it. */
export interface PublishedCorrection {
  /** Counted in the story from 1. */
  number: number;
  kind: CorrectionKind;
  /** One paragraph. */
  text: string;
  /** ISO 8601, UTC: the moment it went out. */
  at: string;
  /** Whether readers can be shown what changed: another text, both of them once public and not taken down since. */
  hasDifference: boolean;
}
