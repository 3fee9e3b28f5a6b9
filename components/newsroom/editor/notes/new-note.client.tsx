"use client";

import { NoteBox } from "./note-box.client.tsx";
import type { ShownDraft } from "./note-drafts.ts";
import { NoteQuote } from "./note-quote.tsx";
import type { Notes } from "./use-notes.client.ts";

interface NewNoteProps {
  draft: ShownDraft;
  notes: Notes;
  isLost: boolean;
}

/** A note that is being written, or a reply to one that is gone. */
export function NewNote({ draft, notes, isLost }: NewNoteProps) {
  return (
    <article className="note-card is-new" data-note={draft.noteId} aria-label="New note" tabIndex={-1}>
      {draft.place ? (
        <NoteQuote quote={draft.place.quote} isLost={isLost} onGo={() => notes.goTo(draft.noteId, "text")} />
      ) : (
        <p className="field-error">The note that you were answering is gone. What you wrote:</p>
      )}
      <NoteBox label="Note" send="Send note" draft={draft} notes={notes} onDone={notes.backToText} />
    </article>
  );
}
