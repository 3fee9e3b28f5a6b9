"use client";

import type { Editor } from "@tiptap/core";
import { useSearchParams } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { OpenedStory } from "../save/open-story.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { enterPlace, scrollToPlace } from "./go-to-note.ts";
import { DraftShelf } from "./note-draft.ts";
import { activeNote, findAnchor, noteAtCaret, orderedAnchors } from "./note-marks.ts";
import { NotesLine } from "./notes-line.ts";
import { placeOfSelection } from "./place-note.ts";

interface NotesSetup {
  editor: Editor;
  connection: StoryConnection;
  opened: OpenedStory;
  api: StoryApi;
  userId: string;
  /** Brings the notes' panel to the front; it must be there when this returns. */
  showPanel(): void;
}

/** What the screen can do with a story's notes. */
export interface Notes {
  line: NotesLine;
  userId: string;
  editor: Editor;
  api: StoryApi["notes"];
  filter: "open" | "resolved";
  setFilter(filter: "open" | "resolved"): void;
  openCount: number;
  /** What was just done, for those who do not see it. */
  said: string;
  begin(): void;
  /** Shows a note in the panel and its words in the text; the focus goes to its card, its reply, or the text. */
  goTo(id: string, focus?: "card" | "reply" | "text"): void;
  walk(direction: 1 | -1): void;
  backToText(): void;
}

/** A story's notes for as long as its editor is on the screen. */
export function useNotes({ editor, connection, opened, api, userId, showPanel }: NotesSetup): Notes {
  const [line] = useState(
    () =>
      new NotesLine({
        editor,
        connection,
        api: api.notes,
        shelf: new DraftShelf(readLocalStorage(), userId, opened.view.id),
      }),
  );
  const [filter, setFilter] = useState<"open" | "resolved">("open");
  const [said, setSaid] = useState("");

  const openCount = useSyncExternalStore(
    line.subscribe,
    () => line.getSnapshot().notes.filter(({ isResolved }) => !isResolved).length,
    () => 0,
  );

  const notes: Notes = {
    line,
    openCount,
    userId,
    editor,
    api: api.notes,
    filter,
    setFilter,
    said,
    begin() {
      const here = editor.state.selection.empty ? noteAtCaret(editor.state) : null;
      if (here) {
        notes.goTo(here.id, "reply");
        return;
      }
      const anchor = placeOfSelection(editor.state);
      showPanel();
      setFilter("open");
      setSaid("");
      if (!anchor) {
        setSaid("Select the words the note is about.");
        return;
      }
      const id = line.begin(anchor);
      line.activate(id);
      focusSoon(id, "textarea");
    },
    goTo(id, focus = "card") {
      const anchor = findAnchor(editor.state, id);
      const note = line.getSnapshot().notes.find((known) => known.id === id);
      showPanel();
      setSaid(note || focus !== "card" ? "" : "That note is not there any more.");
      if (note) setFilter(note.isResolved ? "resolved" : "open");
      if (focus === "reply") line.drafts.beginReply(id);
      if (anchor && focus === "text") enterPlace(editor, anchor.from);
      else if (anchor) scrollToPlace(editor, anchor.from);
      line.activate(id);
      if (focus !== "text") focusSoon(id, focus === "reply" ? "textarea" : "article");
    },
    walk(direction) {
      const anchors = orderedAnchors(editor.state);
      const active = activeNote(editor.state);
      const at = anchors.findIndex(({ id }) => id === active);
      const { head } = editor.state.selection;
      const after = anchors.findIndex(({ from }) => from > head);
      const start = direction === 1 ? (after < 0 ? 0 : after) : (after < 0 ? anchors.length : after) - 1;
      const next = at < 0 ? start : at + direction;
      const anchor = anchors.at(next % (anchors.length || 1));
      if (!anchor) setSaid("There are no open notes.");
      else notes.goTo(anchor.id);
    },
    backToText() {
      const anchor = findAnchor(editor.state, activeNote(editor.state) ?? "");
      line.activate(null);
      if (editor.isEditable) editor.commands.focus(undefined, { scrollIntoView: false });
      if (anchor) scrollToPlace(editor, anchor.from);
    },
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor is there
  useEffect(() => {
    const stop = line.start();
    // What an earlier visit left unsaid is put before its writer again.
    const timer = line.drafts.list.length > 0 ? setTimeout(showPanel) : undefined;
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [line]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys are bound once and call what the last drawing has
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState("AltGraph");
      if (!isOurs || document.querySelector("dialog[open]")) return;
      // By place on the keyboard: with Alt held the letters themselves differ.
      const acts: Record<string, () => void> = {
        KeyM: notes.begin,
        KeyN: () => notes.walk(1),
        KeyP: () => notes.walk(-1),
      };
      const act = acts[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [editor, line]);

  useAskedNote(notes);
  return notes;
}

/** A link from a notification opens the editor on its note: `?note=ID`. */
function useAskedNote(notes: Notes): void {
  const { line } = notes;
  const asked = useSearchParams().get("note");
  const isFetched = useSyncExternalStore(
    line.subscribe,
    () => line.getSnapshot().isFetched,
    () => false,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link, when the notes are there
  useEffect(() => {
    if (!isFetched || asked === null) return;
    // Showing the panel draws at once, which an effect must not ask for.
    const timer = setTimeout(() => notes.goTo(asked));
    return () => clearTimeout(timer);
  }, [isFetched, asked]);
}

/** After the panel has been drawn. */
function focusSoon(noteId: string, inside: "textarea" | "article"): void {
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
    const target = inside === "article" ? card : (card?.querySelector("textarea") ?? card);
    // Where the panel is below the text, a keyboard may soon cover the lower half.
    const isBelow = window.matchMedia("(max-width: 62rem)").matches;
    card?.scrollIntoView({ block: isBelow ? "start" : "nearest" });
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  });
}

/** Some browsers refuse `localStorage` by throwing; then unsent notes are in memory only, and are said to be. */
function readLocalStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
