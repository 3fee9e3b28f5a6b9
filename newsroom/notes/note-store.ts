import { Step } from "@tiptap/pm/transform";
import { z } from "zod";
import type { Transaction } from "#platform/db/writer.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { followStep, type TextAnchor } from "#site/body/text-anchor.ts";
import { announceStory } from "../stories/announce-story.ts";

/** An anchor and the document version at which it holds. */
export interface VersionedAnchor extends TextAnchor {
  version: number;
}

const stepJson = z.record(z.string(), z.unknown());

/** Follows anchors through the steps accepted since each of them was last looked at, up to `version`. */
export async function followAnchors<Anchor extends VersionedAnchor>(
  tx: Transaction,
  { storyId, version }: { storyId: string; version: number },
  anchors: readonly Anchor[],
): Promise<Anchor[]> {
  const oldest = Math.min(version, ...anchors.map((anchor) => anchor.version));
  if (oldest === version) return [...anchors];
  const rows = await tx.storyStep.findMany({
    where: { storyId, version: { gt: oldest, lte: version } },
    orderBy: { version: "asc" },
    select: { version: true, step: true },
  });
  let followed = [...anchors];
  for (const row of rows) {
    const due = followed.filter((anchor) => anchor.version < row.version);
    const ahead = followed.filter((anchor) => anchor.version >= row.version);
    const step = Step.fromJSON(documentSchema, stepJson.parse(row.step));
    followed = [...followStep(due, step).map((anchor) => ({ ...anchor, version: row.version })), ...ahead];
  }
  return followed;
}

/** A note of a story, locked for the rest of the transaction; null when there is none or it is deleted. */
export async function lockNote(tx: Transaction, storyId: string, noteId: string) {
  await tx.$queryRaw`SELECT 1 AS locked FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  return tx.note.findFirst({
    where: { id: noteId, storyId, deletedAt: null },
    select: { id: true, authorId: true, quote: true, resolvedAt: true },
  });
}

/** The entry of this id: when it is there already, the request is a retry and has no second effect. */
export async function findEntry(tx: Transaction, id: string) {
  return tx.noteEntry.findUnique({ where: { id }, select: { noteId: true, userId: true } });
}

/** Tells every open editor, when this transaction commits, that the story's notes have something new. */
export async function announceNotes(tx: Transaction, storyId: string): Promise<void> {
  await tx.story.update({
    where: { id: storyId },
    data: { notesSeq: { increment: 1 } },
    select: { id: true },
  });
  await announceStory(tx, storyId);
}

/** A quote as a line for lists: what history and notifications show. */
export function quoteLine(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length > 140 ? `${line.slice(0, 139).toWellFormed()}…` : line;
}
