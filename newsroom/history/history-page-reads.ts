import { writer } from "#platform/db/writer.ts";
import { countChangedWords } from "../stories/count-changed-words.ts";
import { differingFields } from "../stories/kept-fields-store.ts";
import type { RestoreDifference, ShownView } from "./history-view.ts";
import {
  compareVersions,
  type KeptVersion,
  readKeptVersion,
  readReading,
  type StoryNow,
} from "./version-reads.ts";

/** The version a history shows, or two of them compared; null when the story has none of that id. */
export async function readShown(
  storyId: string,
  story: StoryNow,
  { version, against }: { version: string; against: string | null },
): Promise<ShownView | null> {
  const [one, other] = await Promise.all([
    readOne(storyId, story, version),
    against === null ? null : readOne(storyId, story, against),
  ]);
  if (!one || (against !== null && !other)) return null;
  if (!other) {
    const [reading, previousId] = await Promise.all([
      readReading(storyId, one),
      readPreviousId(storyId, story, one),
    ]);
    return { kind: "reading", version: one.view, reading, previousId, restores: differenceFrom(story, one) };
  }
  const [before, after] = isOlder(one, other) ? [one, other] : [other, one];
  return {
    kind: "comparison",
    before: before.view,
    after: after.view,
    comparison: compareVersions(before, after, story.language),
    restores: differenceFrom(story, before),
  };
}

/** What taking back a restore would change; null when there is no such version, or nothing to take back. */
export async function readUndo(
  storyId: string,
  story: StoryNow,
  beforeId: string,
): Promise<RestoreDifference | null> {
  const before = await readKeptVersion(storyId, beforeId);
  return before && differenceFrom(story, before);
}

async function readOne(storyId: string, story: StoryNow, id: string): Promise<KeptVersion | null> {
  return id === "now" ? story : readKeptVersion(storyId, id);
}

function isOlder(one: KeptVersion, other: KeptVersion): boolean {
  if (one.view.kind === "now" || other.view.kind === "now") return other.view.kind === "now";
  return one.version === other.version ? one.view.at < other.view.at : one.version < other.version;
}

/** What the story as it stands would become by restoring a version. */
function differenceFrom(story: StoryNow, kept: KeptVersion): RestoreDifference | null {
  if (!story.mayWrite || kept.view.kind === "now") return null;
  const changedFields = kept.fields ? differingFields(story.fields, kept.fields) : [];
  if (changedFields.length === 0 && story.document.eq(kept.document)) return null;
  return {
    version: kept.view,
    ...countChangedWords(story.document, kept.document, story.language),
    changedFields,
  };
}

/** The version kept before this one; for the story as it stands, the last one that differs from it in text. */
async function readPreviousId(storyId: string, story: StoryNow, one: KeptVersion): Promise<string | null> {
  if (one.view.kind === "now" && one.view.fromAt !== null) return story.lastRevisionId;
  const previous = await writer().revision.findFirst({
    where: { storyId, version: { lt: one.version } },
    orderBy: [{ version: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return previous?.id ?? null;
}
