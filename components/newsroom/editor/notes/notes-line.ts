import type { Editor } from "@tiptap/core";
import { getVersion } from "prosemirror-collab";
import type { NoteAnswer, NotesView, NoteView } from "#newsroom/notes/note-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { TextAnchor } from "#site/body/text-anchor.ts";
import { makeId } from "../save/make-id.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import type { NoteAct, NoteApi } from "./note-api.ts";
import type { DraftShelf } from "./note-draft.ts";
import { NoteDrafts, type ShownDraft } from "./note-drafts.ts";
import { activeNote, findAnchor, type NoteAnchor, showNotes } from "./note-marks.ts";
import { findPlace, localPlace } from "./place-note.ts";

export interface NotesSnapshot {
  isFetched: boolean;
  notes: NoteView[];
  drafts: ShownDraft[];
  /** Acts that were not done, by note. */
  problems: Record<string, Refusal>;
}

interface LineSetup {
  editor: Editor;
  connection: StoryConnection;
  api: NoteApi;
  shelf: DraftShelf;
}

/** After a composition ends the editor still reads the syllable from the page. */
const COMPOSITION_SETTLES_MS = 60;
const AGAIN_MS = 200;
const AFTER_FAILURE_MS = 2000;

/** A story's notes: those on the server where they stand in this window, and those that are still being written. */
export class NotesLine {
  readonly drafts: NoteDrafts;
  #setup: LineSetup;
  #snapshot: NotesSnapshot = { isFetched: false, notes: [], drafts: [], problems: {} };
  #listeners = new Set<() => void>();
  #seq = -1;
  #isFetching = false;
  #askAgainAt = 0;
  /** What the server said of a version this window has not reached, or while a syllable was being composed. */
  #unplaced: NotesView | null = null;
  #isDrawingDue = false;
  #wasSignedOut = false;
  #actIds = new Map<string, string>();
  #stop = new AbortController();

  constructor(setup: LineSetup) {
    this.#setup = setup;
    this.drafts = new NoteDrafts({
      ...setup,
      onChange: () => {
        const ids = (drafts: ShownDraft[]) => drafts.map(({ id }) => id).join();
        const isDrawn = ids(this.#snapshot.drafts) === ids(this.drafts.list);
        this.#tell({ drafts: this.drafts.list });
        if (!isDrawn) this.#draw();
      },
      onSent: (noteId, answer) => this.#takeNote(noteId, answer),
    });
  }

  getSnapshot = (): NotesSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the story's notes until the returned function is called. */
  start(): () => void {
    const { editor, connection } = this.#setup;
    const { drafts } = this;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const follow = () => this.#unplaced && this.#takePlaces(this.#unplaced);
    const settle = () =>
      setTimeout(() => {
        follow();
        if (this.#isDrawingDue) this.#draw();
      }, COMPOSITION_SETTLES_MS);
    const unsubscribe = connection.subscribe(() => this.#look());
    editor.on("transaction", follow);
    editor.view.dom.addEventListener("compositionend", settle, { signal });
    window.addEventListener("online", () => drafts.sendWanted(), { signal });
    window.addEventListener("beforeunload", (event) => drafts.wouldLose && event.preventDefault(), {
      signal,
    });
    drafts.start();
    this.#tell({ drafts: drafts.list });
    this.#draw();
    this.#look();
    return () => {
      this.#stop.abort();
      unsubscribe();
      editor.off("transaction", follow);
      drafts.stop();
    };
  }

  /** Begins a note on these words; returns the note's id to be. */
  begin(anchor: TextAnchor): string {
    const noteId = this.drafts.begin(anchor);
    this.#draw(new Map([[noteId, anchor]]));
    return noteId;
  }

  activate(id: string | null): void {
    const { editor } = this.#setup;
    if (editor.isDestroyed || editor.view.composing || activeNote(editor.state) === id) return;
    editor.view.dispatch(showNotes(editor.state, { active: id }));
  }

  /** Resolves, reopens or deletes a note; an attempt that got no answer is repeated under the same id. */
  async act(noteId: string, act: NoteAct): Promise<boolean> {
    const key = `${act} ${noteId}`;
    const id = this.#actIds.get(key) ?? makeId();
    this.#actIds.set(key, id);
    const answer = await this.#setup.api.act(noteId, act, { id });
    if (answer.kind === "done") {
      this.#actIds.delete(key);
      this.#takeNote(noteId, answer.value);
      return true;
    }
    if (answer.kind === "signed_out") this.#setup.connection.look();
    const refusal = answer.kind === "refused" ? answer.refusals[0] : undefined;
    const reason = answer.kind === "signed_out" ? "signed_out" : "unreachable";
    const problem = refusal ?? { field: "note", reason };
    this.#tell({ problems: { ...this.#snapshot.problems, [noteId]: problem } });
    return false;
  }

  #takeNote(noteId: string, { note }: NoteAnswer): void {
    const { [noteId]: _, ...problems } = this.#snapshot.problems;
    const others = this.#snapshot.notes.filter(({ id }) => id !== noteId);
    this.#tell({ notes: note ? [...others, note] : others, drafts: this.drafts.list, problems });
    this.#draw();
  }

  /** Asks for the notes when the story says that there is something new in them. */
  #look(): void {
    const { isSignedOut, status, save } = this.#setup.connection.getSnapshot();
    const isBack = this.#wasSignedOut && !isSignedOut;
    this.#wasSignedOut = isSignedOut;
    if (
      isBack ||
      (save.kind === "saved" && this.drafts.list.some(({ state }) => state.kind === "text_unsaved"))
    )
      this.drafts.sendWanted();
    const isDue = status.notesSeq > this.#seq && Date.now() > this.#askAgainAt;
    if (isDue && !isSignedOut) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    const { signal } = this.#stop;
    this.#isFetching = true;
    const answer = await this.#setup.api.readNotes();
    this.#isFetching = false;
    if (answer.kind !== "done") this.#askAgainAt = Date.now() + AFTER_FAILURE_MS;
    if (signal.aborted || answer.kind !== "done") return;
    this.#seq = answer.value.seq;
    this.#tell({ notes: answer.value.notes, isFetched: true });
    this.#takePlaces(answer.value);
    // Something may have been said while the answer was on its way.
    if (this.#setup.connection.getSnapshot().status.notesSeq > this.#seq) void this.#fetch();
  }

  /** Puts the notes where the server says, once this window's document is of the version it speaks of. */
  #takePlaces(view: NotesView): void {
    const { editor, connection } = this.#setup;
    const version = getVersion(editor.state);
    const isEarly = view.version > version;
    if (isEarly || editor.view.composing) {
      const isNews = this.#unplaced !== view;
      this.#unplaced = view;
      if (isEarly && isNews) connection.look();
      return;
    }
    this.#unplaced = null;
    if (view.version < version) {
      this.#draw();
      setTimeout(() => !this.#stop.signal.aborted && void this.#fetch(), AGAIN_MS);
      return;
    }
    const place = ({ from, to, words }: NoteView) => localPlace(editor.state, { from, to, words });
    this.#draw(new Map(view.notes.map((note) => [note.id, place(note)])));
  }

  /** Draws the notes where they are, or where they are now said to be; then those that are being written. */
  #draw(places?: Map<string, TextAnchor>): void {
    const { editor } = this.#setup;
    if (editor.isDestroyed) return;
    this.#isDrawingDue = editor.view.composing;
    if (this.#isDrawingDue) return;
    const { notes, drafts } = this.#snapshot;
    const here = (id: string) => places?.get(id) ?? findAnchor(editor.state, id);
    const sent = notes.flatMap(({ id, quote, isResolved }): NoteAnchor[] => {
      const anchor = here(id);
      return anchor ? [{ ...anchor, id, quote, kind: isResolved ? "resolved" : "open" }] : [];
    });
    const own = drafts.flatMap(({ noteId, place }): NoteAnchor[] => {
      if (!place || notes.some(({ id }) => id === noteId)) return [];
      const anchor = here(noteId) ?? findPlace(editor.state, place);
      return [{ ...anchor, id: noteId, quote: place.quote, kind: "new" }];
    });
    editor.view.dispatch(showNotes(editor.state, { anchors: [...sent, ...own] }));
  }

  #tell(change: Partial<NotesSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
