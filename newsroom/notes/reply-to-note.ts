import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import type { NoteMessageInput } from "./note-input.ts";
import { mayNote } from "./note-policy.ts";
import { readNote } from "./note-reads.ts";
import { announceNotes, findEntry, lockNote } from "./note-store.ts";
import type { NoteAnswer } from "./note-view.ts";
import { writeMessage } from "./write-message.ts";

/** Answers in a note; a resolved one stays resolved. The same message id again has no second effect. */
export async function replyToNote(
  actor: UserActor,
  { storyId, noteId, ...message }: NoteMessageInput & { storyId: string; noteId: string },
  now: Date,
): Promise<Outcome<NoteAnswer>> {
  return writer().$transaction(async (tx) => {
    const note = await lockNote(tx, storyId, noteId);
    if (!note) return refuse({ field: null, reason: "no_such_note" });
    if (!mayNote(actor)) return refuse({ field: null, reason: "not_allowed" });
    const known = await findEntry(tx, message.id);
    if (known?.noteId === noteId && known.userId === actor.userId)
      return done(await readNote(tx, storyId, noteId));
    const written = await writeMessage(tx, actor, { note: { ...note, storyId }, message, now });
    if (!written.done) return written;
    await announceNotes(tx, storyId);
    return done(await readNote(tx, storyId, noteId));
  });
}
