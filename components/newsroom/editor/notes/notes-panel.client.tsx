"use client";

import "./notes.css";
import { useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp, MessageSquarePlus } from "lucide-react";
import { useSyncExternalStore } from "react";
import { keyName } from "../text/shortcuts.ts";
import { NewNote } from "./new-note.client.tsx";
import { NoteCard } from "./note-card.client.tsx";
import { activeNote, noteAnchors, noteAtCaret } from "./note-marks.ts";
import type { Notes } from "./use-notes.client.ts";

/** What is said of the text, in the order of the text. */
export function NotesPanel({ notes }: { notes: Notes }) {
  const { line, editor, filter, setFilter } = notes;
  const snapshot = useSyncExternalStore(line.subscribe, line.getSnapshot, line.getSnapshot);
  const places = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      ids: [...noteAnchors(state)].sort((one, other) => one.from - other.from).map(({ id }) => id),
      lost: noteAnchors(state).flatMap(({ id, from, to }) => (from === to ? [id] : [])),
      here: activeNote(state) ?? noteAtCaret(state)?.id ?? null,
    }),
  });
  const order = new Map(places.ids.map((id, index) => [id, index]));
  const inOrder = [...snapshot.notes].sort(
    (one, other) => (order.get(one.id) ?? Infinity) - (order.get(other.id) ?? Infinity),
  );
  const counts = { open: snapshot.notes.filter(({ isResolved }) => !isResolved).length, resolved: 0 };
  counts.resolved = snapshot.notes.length - counts.open;
  const replies = snapshot.drafts.filter(({ place }) => place === null);
  const replyTo = (noteId: string) => replies.find((draft) => draft.noteId === noteId) ?? null;
  // What is half said is never out of sight.
  const shown = inOrder.filter(
    ({ id, isResolved }) => isResolved === (filter === "resolved") || replyTo(id) !== null,
  );
  const begun = snapshot.drafts.filter(
    ({ place, noteId }) =>
      place !== null || (snapshot.isFetched && !snapshot.notes.some(({ id }) => id === noteId)),
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that leads back to the text from anywhere in the panel
    <div
      className="notes-panel"
      onKeyDown={({ key, nativeEvent, defaultPrevented }) => {
        const isOver = document.querySelector("dialog[open]") !== null;
        if (key === "Escape" && !nativeEvent.isComposing && !defaultPrevented && !isOver) notes.backToText();
      }}
    >
      <div className="notes-head">
        <fieldset className="notes-filter">
          <legend className="visually-hidden">Show</legend>
          {(["open", "resolved"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="notes-filter"
                checked={filter === choice}
                onChange={() => setFilter(choice)}
              />
              {choice === "open" ? "Open" : "Resolved"} <span className="muted">{counts[choice]}</span>
            </label>
          ))}
        </fieldset>
        <div className="notes-walk">
          {([-1, 1] as const).map((direction) => {
            const name = direction === 1 ? "Next note" : "Previous note";
            const Icon = direction === 1 ? ArrowDown : ArrowUp;
            return (
              <button
                key={name}
                type="button"
                className="icon-button"
                aria-label={name}
                title={`${name} (${keyName(direction === 1 ? "Mod-Alt-N" : "Mod-Alt-P")})`}
                onClick={() => notes.walk(direction)}
              >
                <Icon size={18} aria-hidden="true" />
              </button>
            );
          })}
        </div>
      </div>
      <p className="field-hint" role="status">
        {notes.said}
      </p>
      {begun.map((draft) => (
        <NewNote key={draft.id} draft={draft} notes={notes} isLost={places.lost.includes(draft.noteId)} />
      ))}
      {shown.length === 0 && begun.length === 0 && (
        <p className="muted">
          {filter === "resolved" ? (
            "No note has been resolved yet."
          ) : (
            <NoNotes isFetched={snapshot.isFetched} />
          )}
        </p>
      )}
      <ol className="note-list">
        {shown.map((note) => (
          <li key={note.id}>
            <NoteCard
              note={note}
              notes={notes}
              isLost={places.lost.includes(note.id)}
              isHere={places.here === note.id}
              reply={replyTo(note.id)}
              problem={snapshot.problems[note.id] ?? null}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function NoNotes({ isFetched }: { isFetched: boolean }) {
  if (!isFetched) return "Fetching the notes…";
  return (
    <>
      No open notes. Select words in the text and press <MessageSquarePlus size={16} aria-hidden="true" />{" "}
      <b>Note</b> ({keyName("Mod-Alt-M")}). Readers never see notes.
    </>
  );
}
