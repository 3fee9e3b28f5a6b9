import { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { findAssetIds } from "#site/assets/story-media.ts";
import { withoutSuggestions } from "#site/body/settle-suggestions.ts";
import { cutTerms } from "#site/search/cut-terms.ts";
import { keepUses } from "../assets/keep-uses.ts";
import { documentText, parseDocument, plainLine } from "../stories/document-store.ts";
import { hasUnpublishedChanges, readLivePublication } from "../stories/live-reads.ts";

const select = {
  id: true,
  version: true,
  changedAt: true,
  document: true,
  docHash: true,
  slugline: true,
  slug: true,
  livePublicationId: true,
  leadAssetId: true,
  search: { select: { version: true, changedAt: true } },
  bylines: {
    orderBy: { position: "asc" },
    select: { freeText: true, person: { select: { names: { select: { text: true } } } } },
  },
} satisfies Prisma.StorySelect;
type IndexedRow = Prisma.StoryGetPayload<{ select: typeof select }>;

const snapshotText = z.object({ document: z.unknown(), headline: z.string() });

/** Brings up to date what the desk finds a story by. Tells whether it was behind. */
export async function indexStory(storyId: string): Promise<boolean> {
  return writer().$transaction(async (tx) => {
    const row = await tx.story.findUnique({ where: { id: storyId }, select });
    if (!row || isCurrent(row)) return false;
    const text = textOf(row);
    const { hasChanges, publishedText } = await readPublished(tx, row);
    const { english, others } = cutTerms(`${text}\n${publishedText}`);
    // Who was slower than another process must not put older words over newer ones.
    const written = await tx.$executeRaw`
      INSERT INTO story_search (story_id, terms, text, published_text, has_unpublished_changes, version, changed_at)
      VALUES (${storyId}::uuid,
        strip(to_tsvector('stet_english', ${english.join(" ")})) || array_to_tsvector(${others}::text[]),
        ${text}, ${publishedText}, ${hasChanges}, ${row.version}, ${row.changedAt})
      ON CONFLICT (story_id) DO UPDATE SET terms = EXCLUDED.terms, text = EXCLUDED.text,
        published_text = EXCLUDED.published_text, has_unpublished_changes = EXCLUDED.has_unpublished_changes,
        version = EXCLUDED.version, changed_at = EXCLUDED.changed_at
      WHERE story_search.version <= EXCLUDED.version AND story_search.changed_at <= EXCLUDED.changed_at`;
    if (written > 0) await keepUses(tx, storyId, assetIdsOf(row));
    return true;
  });
}

function isCurrent({ search, version, changedAt }: IndexedRow): boolean {
  return search !== null && search.version === version && search.changedAt.getTime() === changedAt.getTime();
}

function assetIdsOf({ document, leadAssetId }: IndexedRow): string[] {
  return [...new Set([...(leadAssetId ? [leadAssetId] : []), ...findAssetIds({ document, lead: null })])];
}

/** The draft's words as they stand, a line for each block: what is read first, then what the desk calls it. */
function textOf(row: IndexedRow): string {
  const document = withoutSuggestions(parseDocument(row.document));
  const names = row.bylines.flatMap(({ freeText, person }) =>
    person ? person.names.map(({ text }) => text) : [freeText],
  );
  const lines = [
    document.child(0).textContent,
    document.child(1).textContent,
    documentText(document),
    row.slugline,
    row.slug,
    names.join(", "),
  ];
  return storable(lines.filter((line) => line !== "").join("\n"));
}

async function readPublished(tx: Transaction, row: IndexedRow) {
  const live = await readLivePublication(tx, row);
  if (!live || !(await hasUnpublishedChanges(tx, row, live))) return { hasChanges: false, publishedText: "" };
  const { snapshot } = await tx.publication.findUniqueOrThrow({
    where: { id: live.id },
    select: { snapshot: true },
  });
  const document = parseDocument(snapshotText.parse(snapshot).document);
  const lines = [document.child(0).textContent, document.child(1).textContent, documentText(document)];
  return { hasChanges: true, publishedText: storable(lines.join("\n")) };
}

/** Composed, and nothing that PostgreSQL cannot hold. */
function storable(text: string): string {
  return text
    .normalize("NFC")
    .split("\n")
    .map(plainLine)
    .filter((line) => line !== "")
    .join("\n");
}
