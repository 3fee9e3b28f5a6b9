import type { Prisma } from "#platform/db/generated/client.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { mendAnchor } from "#site/body/text-anchor.ts";
import type { UserActor } from "../actor.ts";
import { parseDocument } from "../stories/document-store.ts";
import { mayNote } from "./note-policy.ts";
import { followAnchors, type VersionedAnchor } from "./note-store.ts";
import type { NoteAnswer, NotesView, NoteView } from "./note-view.ts";

const noteSelect = {
  id: true,
  authorId: true,
  quote: true,
  version: true,
  from: true,
  to: true,
  words: true,
  resolvedAt: true,
  entries: {
    select: {
      id: true,
      kind: true,
      text: true,
      mentioned: true,
      userId: true,
      at: true,
      user: { select: { name: true } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.NoteSelect;

type NoteRow = Prisma.NoteGetPayload<{ select: typeof noteSelect }>;

/** The notes of a story where they stand now; null when there is no such story for this person. */
export async function readNotes(actor: UserActor, storyId: string): Promise<NotesView | null> {
  if (!mayNote(actor)) return null;
  const read = await writer().$transaction(
    async (tx) => {
      const story = await tx.story.findUnique({
        where: { id: storyId },
        select: { version: true, notesSeq: true },
      });
      if (!story) return null;
      const { rows, notes } = await readWhere(tx, storyId, { deletedAt: null });
      return { rows, view: { version: story.version, seq: story.notesSeq, notes } };
    },
    { isolationLevel: "RepeatableRead" },
  );
  if (!read) return null;
  await keepPlaces(read.rows, read.view);
  return read.view;
}

/** One note as an act answers it. */
export async function readNote(tx: Transaction, storyId: string, noteId: string): Promise<NoteAnswer> {
  const { version } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { version: true },
  });
  const { notes } = await readWhere(tx, storyId, { id: noteId, deletedAt: null });
  return { version, note: notes[0] ?? null };
}

async function readWhere(
  tx: Transaction,
  storyId: string,
  where: Prisma.NoteWhereInput,
): Promise<{ rows: NoteRow[]; notes: NoteView[] }> {
  const rows = await tx.note.findMany({
    where: { storyId, ...where },
    select: noteSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return { rows, notes: [] };
  const [places, names] = [await placeNotes(tx, storyId, rows), await readNames(tx, rows)];
  const notes = rows.map((row): NoteView => {
    const { id, authorId, quote, resolvedAt, entries } = row;
    const { from, to, words } = places.get(id) ?? row;
    return {
      id,
      authorId,
      quote,
      from,
      to,
      words,
      isResolved: resolvedAt !== null,
      entries: entries.flatMap(({ user, at, kind, mentioned, ...entry }) =>
        kind === "deleted"
          ? []
          : [
              {
                ...entry,
                kind,
                at: at.toISOString(),
                by: user.name,
                mentioned: mentioned.flatMap((userId) => {
                  const name = names.get(userId);
                  return name === undefined ? [] : [{ id: userId, name }];
                }),
              },
            ],
      ),
    };
  });
  return { rows, notes };
}

/** Where the notes stand now. The document is read only when words that were taken away may have come back. */
async function placeNotes(tx: Transaction, storyId: string, rows: NoteRow[]) {
  const { version } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { version: true },
  });
  const anchors = rows.map(
    ({ id, quote, version, from, to, words }): VersionedAnchor & { id: string; quote: string } => ({
      id,
      quote,
      version,
      from,
      to,
      words,
    }),
  );
  let followed = await followAnchors(tx, { storyId, version }, anchors);
  if (followed.some(({ mayMend, words, quote }) => mayMend && words !== quote)) {
    const { document } = await tx.story.findUniqueOrThrow({
      where: { id: storyId },
      select: { document: true },
    });
    const parsed = parseDocument(document);
    followed = followed.map((anchor) => mendAnchor(anchor, anchor.quote, parsed));
  }
  return new Map(followed.map((anchor) => [anchor.id, anchor]));
}

async function readNames(tx: Transaction, rows: NoteRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ entries }) => entries.flatMap(({ mentioned }) => mentioned));
  if (ids.length === 0) return new Map();
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** Steps that are worth a write, so that the next reader need not follow them again. */
const KEEP_AFTER_STEPS = 50;

/** Writes back where the notes stand. A place only ever goes forward, so that two readers at once do no harm. */
async function keepPlaces(rows: NoteRow[], { version, notes }: NotesView): Promise<void> {
  const oldest = Math.min(version, ...rows.map((row) => row.version));
  if (version - oldest < KEEP_AFTER_STEPS) return;
  const columns = {
    ids: notes.map(({ id }) => id),
    from: notes.map(({ from }) => from),
    to: notes.map(({ to }) => to),
    words: notes.map(({ words }) => words),
  };
  await writer().$executeRaw`
    UPDATE note SET version = ${version}, from_position = at.new_from, to_position = at.new_to, words = at.new_words
    FROM unnest(${columns.ids}::uuid[], ${columns.from}::int[], ${columns.to}::int[], ${columns.words}::text[])
      AS at(id, new_from, new_to, new_words)
    WHERE note.id = at.id AND note.version < ${version}`;
}
