import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { NoteActInput } from "./note-input.ts";
import { mayDeleteNote } from "./note-policy.ts";
import { readNote } from "./note-reads.ts";
import { announceNotes, findEntry, lockNote, quoteLine } from "./note-store.ts";
import type { NoteAnswer } from "./note-view.ts";

/** Takes one's own note off the screen; the record keeps it. The same id again has no second effect. */
export async function deleteNote(
  actor: UserActor,
  { storyId, noteId, id }: NoteActInput & { storyId: string; noteId: string },
  now: Date,
): Promise<Outcome<NoteAnswer>> {
  return writer().$transaction(async (tx) => {
    const note = await lockNote(tx, storyId, noteId);
    if (!note) {
      const isGone = (await findEntry(tx, id))?.noteId === noteId;
      return isGone
        ? done(await readNote(tx, storyId, noteId))
        : refuse({ field: null, reason: "no_such_note" });
    }
    if (!mayDeleteNote(actor, note)) return refuse({ field: null, reason: "not_allowed" });
    if (await findEntry(tx, id)) return refuse({ field: "id", reason: "id_taken" });
    await tx.note.update({ where: { id: noteId }, data: { deletedAt: now }, select: { id: true } });
    await tx.noteEntry.create({
      data: { id, noteId, kind: "deleted", userId: actor.userId, at: now },
      select: { id: true },
    });
    await recordAct(
      tx,
      actor,
      { act: "delete-note", storyId, detail: { noteId, quote: quoteLine(note.quote) } },
      now,
    );
    await announceNotes(tx, storyId);
    return done(await readNote(tx, storyId, noteId));
  });
}
