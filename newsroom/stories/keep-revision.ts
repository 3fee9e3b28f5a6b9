import type { Prisma, RevisionKind } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { countChangedWords } from "./count-changed-words.ts";
import { emptyDocument, parseDocument } from "./document-store.ts";
import { fieldsSelect, fieldValues } from "./field-reads.ts";
import type { Stretch } from "./follow-stretch.ts";
import type { LockedStory } from "./lock-story.ts";

interface Keeping {
  kind: RevisionKind;
  label?: string;
  userId: string;
  at: Date;
}

/** What a story's row says when nothing has been written since its last revision. */
const noStretch: Stretch = { stretchFrom: null, stretchTo: null, stretchWriterIds: [] };

/**
 * Keeps the locked story's document and fields, as they stand before this transaction changes them, as a revision
 * that closes the stretch of writing before it. The caller writes `stretch` into the story's row.
 */
export async function keepRevision(
  tx: Transaction,
  story: LockedStory,
  { kind, label = "", userId, at }: Keeping,
): Promise<{ id: string; stretch: Stretch }> {
  const [before, row] = [await readLastDocument(tx, story.id), await readFieldsRow(tx, story.id)];
  const document = parseDocument(story.document);
  const json: Prisma.InputJsonValue = document.toJSON();
  const fields: Prisma.InputJsonValue = JSON.parse(JSON.stringify(fieldValues(row)));
  const { id } = await tx.revision.create({
    data: {
      storyId: story.id,
      version: story.version,
      kind,
      label,
      document: json,
      docHash: story.docHash,
      words: story.words,
      characters: story.characters,
      ...countChangedWords(before, document, story.language),
      fields,
      fromAt: story.stretchFrom,
      writerIds: story.stretchWriterIds,
      userId,
      at,
    },
    select: { id: true },
  });
  return { id, stretch: noStretch };
}

async function readLastDocument(tx: Transaction, storyId: string) {
  const last = await tx.revision.findFirst({
    where: { storyId },
    orderBy: [{ version: "desc" }, { id: "desc" }],
    select: { document: true },
  });
  return last ? parseDocument(last.document) : emptyDocument();
}

async function readFieldsRow(tx: Transaction, storyId: string) {
  return tx.story.findUniqueOrThrow({ where: { id: storyId }, select: fieldsSelect });
}
