"use client";

import { useState } from "react";
import type { NoteEntryView, NoteView } from "#newsroom/notes/note-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../../dialog.client.tsx";
import { refusalWords } from "../../refusal-words.ts";
import type { NoteAct } from "./note-api.ts";
import { NoteBox } from "./note-box.client.tsx";
import type { ShownDraft } from "./note-drafts.ts";
import { NoteQuote } from "./note-quote.tsx";
import { NoteText } from "./note-text.tsx";
import type { Notes } from "./use-notes.client.ts";

interface NoteCardProps {
  note: NoteView;
  notes: Notes;
  isLost: boolean;
  /** The caret is in its words, or it was gone to. */
  isHere: boolean;
  reply: ShownDraft | null;
  problem: Refusal | null;
}

/** One note: its words, what was said, and what can be done with it. */
export function NoteCard({ note, notes, isLost, isHere, reply, problem }: NoteCardProps) {
  const { line, userId } = notes;
  const [isAsking, setAsking] = useState(false);
  const by = note.entries[0]?.by ?? "";
  const act = (kind: NoteAct) => void line.act(note.id, kind);

  return (
    <article
      className={`note-card${isHere ? " is-here" : ""}${note.isResolved ? " is-resolved" : ""}`}
      data-note={note.id}
      aria-label={`Note by ${by}`}
      tabIndex={-1}
      onFocus={() => line.activate(note.id)}
    >
      <NoteQuote quote={note.quote} isLost={isLost} onGo={() => notes.goTo(note.id, "text")} />
      <ol className="note-entries">
        {note.entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {reply && (
        <NoteBox label="Reply" send="Send reply" draft={reply} notes={notes} onDone={notes.backToText} />
      )}
      <div className="note-acts">
        {!reply && (
          <button
            type="button"
            className="button is-small is-quiet"
            onClick={() => notes.goTo(note.id, "reply")}
          >
            Reply
          </button>
        )}
        <button
          type="button"
          className="button is-small is-quiet"
          onClick={() => act(note.isResolved ? "reopen" : "resolve")}
        >
          {note.isResolved ? "Reopen" : "Resolve"}
        </button>
        {note.authorId === userId && (
          <button type="button" className="button is-small is-quiet" onClick={() => setAsking(true)}>
            Delete
          </button>
        )}
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {refusalWords(problem)}
        </p>
      )}
      {isAsking && (
        <Dialog
          title="Delete this note?"
          onClose={() => setAsking(false)}
          foot={
            <>
              <button type="button" className="button" onClick={() => setAsking(false)}>
                Keep it
              </button>
              <button
                type="button"
                className="button is-danger"
                onClick={() => {
                  setAsking(false);
                  act("delete");
                }}
              >
                Delete the note
              </button>
            </>
          }
        >
          <p>It goes with all its replies, for everybody. To settle it and keep what was said, resolve it.</p>
        </Dialog>
      )}
    </article>
  );
}

const times = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

function Entry({ entry }: { entry: NoteEntryView }) {
  const time = (
    <time className="muted small" dateTime={entry.at}>
      {times.format(new Date(entry.at))}
    </time>
  );
  if (entry.kind !== "message") {
    return (
      <p className="muted small">
        {entry.by} {entry.kind} this · {time}
      </p>
    );
  }
  return (
    <>
      <p className="note-by">
        <b>{entry.by}</b> {time}
      </p>
      <NoteText text={entry.text} mentioned={entry.mentioned} />
    </>
  );
}
