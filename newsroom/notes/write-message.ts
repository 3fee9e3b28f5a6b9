import type { Transaction } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import type { NoteMessageInput } from "./note-input.ts";
import { findEntry, quoteLine } from "./note-store.ts";

interface Writing {
  note: { id: string; storyId: string; authorId: string; quote: string };
  message: NoteMessageInput;
  now: Date;
}

/** Adds what somebody says to a note and tells those whom it names, its author, and whoever spoke in it before. */
export async function writeMessage(
  tx: Transaction,
  actor: UserActor,
  { note, message, now }: Writing,
): Promise<Outcome<null>> {
  if (await findEntry(tx, message.id)) return refuse({ field: "message.id", reason: "id_taken" });
  const before = await tx.noteEntry.findMany({
    where: { noteId: note.id, kind: "message" },
    select: { userId: true },
  });
  // An account may have been closed since its name was chosen: the message is written all the same.
  const active = await tx.user.findMany({
    where: { id: { in: message.mentioned }, status: "active" },
    select: { id: true },
  });
  const mentioned = active.map(({ id }) => id);
  await tx.noteEntry.create({
    data: {
      id: message.id,
      noteId: note.id,
      kind: "message",
      text: message.text,
      mentioned,
      userId: actor.userId,
      at: now,
    },
    select: { id: true },
  });
  const isOther = (userId: string) => userId !== actor.userId;
  const named = mentioned.filter(isOther);
  const spoke = [...new Set([note.authorId, ...before.map(({ userId }) => userId)])].filter(
    (userId) => isOther(userId) && !named.includes(userId),
  );
  const told = { storyId: note.storyId, by: actor, detail: detailOf(note, message.text) };
  if (named.length > 0) await notifyPeople(tx, { kind: "mentioned", userIds: named, ...told }, now);
  if (spoke.length > 0) await notifyPeople(tx, { kind: "note_reply", userIds: spoke, ...told }, now);
  return done(null);
}

function detailOf({ id, quote }: Writing["note"], text: string): Record<string, string> {
  return { noteId: id, quote: quoteLine(quote), text };
}
