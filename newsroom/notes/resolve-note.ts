import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { NoteActInput } from "./note-input.ts";
import { mayNote } from "./note-policy.ts";
import { readNote } from "./note-reads.ts";
import { announceNotes, findEntry, lockNote, quoteLine } from "./note-store.ts";
import type { NoteAnswer } from "./note-view.ts";

/** Settles a note: it leaves the text and stays in the record. The same id again has no second effect. */
export async function resolveNote(
  actor: UserActor,
  { storyId, noteId, id }: NoteActInput & { storyId: string; noteId: string },
  now: Date,
): Promise<Outcome<NoteAnswer>> {
  return writer().$transaction(async (tx) => {
    const note = await lockNote(tx, storyId, noteId);
    if (!note) return refuse({ field: null, reason: "no_such_note" });
    if (!mayNote(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (note.resolvedAt !== null || (await findEntry(tx, id)))
      return done(await readNote(tx, storyId, noteId));
    await tx.note.update({ where: { id: noteId }, data: { resolvedAt: now }, select: { id: true } });
    await tx.noteEntry.create({
      data: { id, noteId, kind: "resolved", userId: actor.userId, at: now },
      select: { id: true },
    });
    await recordAct(
      tx,
      actor,
      { act: "resolve-note", storyId, detail: { noteId, quote: quoteLine(note.quote) } },
      now,
    );
    await announceNotes(tx, storyId);
    return done(await readNote(tx, storyId, noteId));
  });
}
