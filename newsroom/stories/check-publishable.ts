import type { Transaction } from "#platform/db/writer.ts";
import { listSuggestions } from "#site/body/list-suggestions.ts";
import { checkPlaced } from "../assets/placed-checks.ts";
import { readShownBefore, type ShownBefore } from "../corrections/correction-reads.ts";
import { parseDocument } from "./document-store.ts";
import { type FrozenStory, freezeStory } from "./freeze-story.ts";
import { checkStory } from "./publish-checks.ts";
import type { PublishCheck } from "./story-view.ts";

export interface Publishable {
  frozen: FrozenStory;
  checks: PublishCheck[];
  firstPublishedAt: Date;
  /** The number the next publication gets. */
  nextNumber: number;
  /** What readers had of it before; null when nothing. */
  before: ShownBefore | null;
}

/** Freezes the draft as it would go out at a moment and runs the publish checks on it. */
export async function checkPublishable(tx: Transaction, storyId: string, now: Date): Promise<Publishable> {
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  // What was taken off the queue, or still waits on it, no reader has seen.
  const seen = { storyId, withdrawnAt: null, nextFor: null };
  const first = await tx.publication.findFirst({
    where: seen,
    orderBy: { number: "asc" },
    select: { firstPublishedAt: true },
  });
  const written = await tx.publication.count({ where: { storyId } });
  const story = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { datelinePlaceText: true, document: true, notForPublication: true },
  });
  const firstPublishedAt = first?.firstPublishedAt ?? now;
  const before = await readShownBefore(tx, storyId, now);
  const frozen = await freezeStory(tx, storyId, {
    firstPublishedAt,
    updatedAt: before ? now : null,
    corrections: before?.story.corrections ?? [],
    paperZone: paper.timeZone,
  });
  const checks = [
    ...checkStory({
      story: frozen,
      unknownPlace: story.datelinePlaceText,
      openSuggestions: listSuggestions(parseDocument(story.document)).length,
      isBarred: story.notForPublication,
      addressTakenBy: await ownerOfAddress(tx, storyId, frozen),
      now,
    }),
    ...(await checkPlaced(tx, frozen, now)),
  ];
  return { frozen, checks, firstPublishedAt, nextNumber: written + 1, before };
}

/** An address once used stays its story's for ever: the headline of the other story that has it, or null. */
async function ownerOfAddress(
  tx: Transaction,
  storyId: string,
  { section, slug }: FrozenStory,
): Promise<string | null> {
  if (!section || slug === "") return null;
  const taken = await tx.publicAddress.findFirst({
    where: { sectionSlug: section.slug, slug, NOT: { storyId } },
    select: { story: { select: { headline: true } } },
  });
  return taken ? taken.story.headline : null;
}
