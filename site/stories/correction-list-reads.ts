import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { DocumentJson } from "../body/document.ts";
import { type Language, toLanguage } from "../paper/language.ts";
import { correctionKind, publishedDocument } from "./parse-published-story.ts";
import type { PublishedCorrection } from "./published-correction.ts";
import { listEnd, type StoryCursor, writeCursor } from "./story-cursor.ts";

/** A correction away from its story. */
export interface ListedCorrection extends PublishedCorrection {
  id: string;
  story: { section: string; slug: string; headline: string; language: Language };
}

/** One page of them, the latest first. */
export interface CorrectionList {
  corrections: ListedCorrection[];
  /** `?before=` of the following page; null on the last. */
  older: string | null;
}

interface CorrectionRow {
  publicationId: string;
  storyId: string;
  number: number;
  kind: string;
  text: string;
  at: Date;
  hasDifference: boolean;
  headline: string;
  language: string;
  sectionSlug: string;
  slug: string;
}

const PAGE = 20;

/** What the paper put right, in all stories that readers can see. The cursor's id is that of the publication; `take` a page. */
export async function listCorrections(before: StoryCursor | null, take = PAGE): Promise<CorrectionList> {
  reportTags(["corrections"]);
  const { shownAt, storyId } = before ?? listEnd;
  const rows = await reader().$queryRaw<CorrectionRow[]>`
    SELECT "publication_id" AS "publicationId", "story_id" AS "storyId", "number", "kind", "text", "at",
           "has_difference" AS "hasDifference", "headline", "language", "section_slug" AS "sectionSlug", "slug"
    FROM live_correction_list(${shownAt}, ${storyId}::uuid, ${take + 1})
    ORDER BY "at" DESC, "publication_id" DESC`;
  const shown = rows.slice(0, take);
  reportTags(shown.map((row) => `story:${row.storyId}`));
  const last = shown.at(-1);
  return {
    corrections: shown.map(toListed),
    older:
      rows.length > take && last
        ? writeCursor({ shownAt: last.at.toISOString(), storyId: last.publicationId })
        : null,
  };
}

function toListed(row: CorrectionRow): ListedCorrection {
  return {
    id: row.publicationId,
    number: row.number,
    kind: correctionKind.parse(row.kind),
    text: row.text,
    at: row.at.toISOString(),
    hasDifference: row.hasDifference,
    story: {
      section: row.sectionSlug,
      slug: row.slug,
      headline: row.headline,
      language: toLanguage(row.language),
    },
  };
}

/** The text before and after a live story's correction; null when there is nothing that readers may compare. */
export async function readDifference(
  storyId: string,
  number: number,
): Promise<{ before: DocumentJson; after: DocumentJson } | null> {
  const row = await reader().liveCorrection.findFirst({
    where: { storyId, number, hasDifference: true },
    select: { before: true, after: true },
  });
  return row && { before: publishedDocument.parse(row.before), after: publishedDocument.parse(row.after) };
}
