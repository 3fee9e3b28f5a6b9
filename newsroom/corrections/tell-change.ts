import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { compareSnapshots, differs } from "#site/compare/compare-snapshots.ts";
import type { CorrectionKind, PublishedCorrection } from "#site/stories/published-correction.ts";
import type { FrozenStory } from "../stories/freeze-story.ts";
import type { ChangeInput } from "./change-input.ts";
import type { ShownBefore } from "./correction-reads.ts";

export interface ToldChange {
  /** The story as it goes out, with what it says of its changes. */
  frozen: FrozenStory;
  /** What has to be kept with the publication; null when nothing was put right. */
  correction: { number: number; kind: CorrectionKind; text: string; correctsId: string } | null;
}

interface Telling {
  frozen: FrozenStory;
  before: ShownBefore | null;
  change: ChangeInput;
  /** When readers see it. */
  at: Date;
}

/**
 * Says in a story what readers are told of its change. A first publication tells nothing, and cannot put right what
 * nobody has seen. Corrections stay on the page whatever follows; but words that were taken down in between are not
 * shown again by comparing with them.
 */
export function tellChange({ frozen, before, change, at }: Telling): Outcome<ToldChange> {
  if (!before?.isSeen && "text" in change) return refuse({ field: "change", reason: "nothing_to_correct" });
  if (!before) return done({ frozen: { ...frozen, updatedAt: null, corrections: [] }, correction: null });

  const earlier = before.isUp ? before.story.corrections : before.story.corrections.map(withoutDifference);
  const updatedAt = change.kind === "silent" || !before.isSeen ? before.story.updatedAt : at.toISOString();
  if (!("text" in change)) {
    return done({ frozen: { ...frozen, updatedAt, corrections: earlier }, correction: null });
  }
  const { kind, text } = change;
  const number = before.nextNumber;
  const hasDifference =
    before.isUp && differs(compareSnapshots(before.story.document, frozen.document, frozen.language));
  const added: PublishedCorrection = { number, kind, text, at: at.toISOString(), hasDifference };
  return done({
    frozen: { ...frozen, updatedAt, corrections: [added, ...earlier] },
    correction: { number, kind, text, correctsId: before.publicationId },
  });
}

function withoutDifference(correction: PublishedCorrection): PublishedCorrection {
  return { ...correction, hasDifference: false };
}
