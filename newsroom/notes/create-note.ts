import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { flatText } from "#site/body/text-anchor.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { parseDocument } from "../stories/document-store.ts";
import { type LockedStory, lockStory } from "../stories/lock-story.ts";
import type { NoteInput } from "./note-input.ts";
import { mayNote } from "./note-policy.ts";
import { readNote } from "./note-reads.ts";
import { announceNotes, followAnchors, quoteLine } from "./note-store.ts";
import type { NoteAnswer } from "./note-view.ts";
import { writeMessage } from "./write-message.ts";

/** Leaves a note on a stretch of a story's text. The place may be of an earlier version: it is followed to now. */
export async function createNote(
  actor: UserActor,
  { storyId, ...input }: NoteInput & { storyId: string },
  now: Date,
): Promise<Outcome<NoteAnswer>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayNote(actor)) return refuse({ field: null, reason: "not_allowed" });
    const known = await tx.note.findUnique({
      where: { id: input.id },
      select: { storyId: true, authorId: true },
    });
    if (known) {
      const isRetry = known.storyId === storyId && known.authorId === actor.userId;
      return isRetry
        ? done(await readNote(tx, storyId, input.id))
        : refuse({ field: "id", reason: "id_taken" });
    }
    const place = await placeNow(tx, story, input);
    if (!place) return refuse({ field: "quote", reason: "quote_differs" });

    await tx.note.create({
      data: {
        ...place,
        id: input.id,
        storyId,
        authorId: actor.userId,
        createdAt: now,
        quote: input.quote,
      },
      select: { id: true },
    });
    const note = { id: input.id, storyId, authorId: actor.userId, quote: input.quote };
    const written = await writeMessage(tx, actor, { note, message: input.message, now });
    if (!written.done) return written;
    await recordAct(
      tx,
      actor,
      { act: "create-note", storyId, detail: { noteId: input.id, quote: quoteLine(input.quote) } },
      now,
    );
    await announceNotes(tx, storyId);
    return done(await readNote(tx, storyId, input.id));
  });
}

/** The place in the story as it stands; null when the words there are not those the writer saw. */
async function placeNow(tx: Transaction, story: LockedStory, { version, from, to, quote }: NoteInput) {
  if (version > story.version || from > to) return null;
  const [anchor] = await followAnchors(tx, { storyId: story.id, version: story.version }, [
    { version, from, to, words: quote },
  ]);
  const document = parseDocument(story.document);
  const size = document.content.size;
  if (!anchor || anchor.to > size) return null;
  const isThere = anchor.from === anchor.to || flatText(document, anchor.from, anchor.to) === anchor.words;
  return isThere ? { version: story.version, from: anchor.from, to: anchor.to, words: anchor.words } : null;
}
