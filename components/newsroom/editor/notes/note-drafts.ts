import type { Editor } from "@tiptap/core";
import type { NoteAnswer } from "#newsroom/notes/note-view.ts";
import type { TextAnchor } from "#site/body/text-anchor.ts";
import { makeId } from "../save/make-id.ts";
import type { Answer } from "../save/story-answers.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import type { NoteApi } from "./note-api.ts";
import type { DraftShelf, DraftState, Mentioned, NoteDraft } from "./note-draft.ts";
import { findAnchor } from "./note-marks.ts";
import { type SharedPlace, sharedPlace } from "./place-note.ts";

export interface ShownDraft extends NoteDraft {
  state: DraftState;
  /** Whether it is on this device. */
  isKept: boolean;
}

interface DraftsSetup {
  editor: Editor;
  connection: StoryConnection;
  api: NoteApi;
  shelf: DraftShelf;
  onChange(): void;
  onSent(noteId: string, answer: NoteAnswer): void;
}

/** A note that nobody took is offered again after this long, and as soon as the network is back. */
const AGAIN_MS = 5000;

/** What is being said in notes and is not on the server yet: kept letter by letter, sent until it is taken. */
export class NoteDrafts {
  list: ShownDraft[] = [];
  #setup: DraftsSetup;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(setup: DraftsSetup) {
    this.#setup = setup;
  }

  /** Takes up what an earlier visit left; what was wanted is sent. */
  start(): void {
    const kept = this.#setup.shelf.read();
    this.list = kept.map((draft) => ({ ...draft, state: { kind: "writing" }, isKept: true }));
    this.sendWanted();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  get wouldLose(): boolean {
    return this.list.some(({ isKept, text }) => !isKept && text.trim() !== "");
  }

  /** Begins a note on these words; returns the note's id to be. */
  begin(anchor: TextAnchor): string {
    for (const { id, place, text } of this.list) if (place && text.trim() === "") this.discard(id);
    const noteId = makeId();
    this.#add(
      noteId,
      this.#share(anchor) ?? { version: -1, from: anchor.from, to: anchor.to, quote: anchor.words },
    );
    return noteId;
  }

  /** Begins a reply, or goes on with the one that was begun. */
  beginReply(noteId: string): void {
    if (!this.list.some((draft) => draft.noteId === noteId)) this.#add(noteId, null);
  }

  write(id: string, text: string, mentioned: Mentioned[]): void {
    const draft = this.#find(id);
    if (!draft) return;
    const anchor = draft.place && findAnchor(this.#setup.editor.state, draft.noteId);
    const place = (anchor && this.#share(anchor)) ?? draft.place;
    this.#change(id, { text, mentioned, place, isWanted: false, state: { kind: "writing" } });
  }

  discard(id: string): void {
    this.#setup.shelf.drop(id);
    this.list = this.list.filter((draft) => draft.id !== id);
    this.#setup.onChange();
  }

  /** Whether the server has taken it. */
  async send(id: string): Promise<boolean> {
    const { api, connection, editor } = this.#setup;
    this.#change(id, { isWanted: true, state: { kind: "sending" } });
    const draft = this.#find(id);
    if (!draft) return false;
    const named = draft.mentioned.filter(({ name }) => draft.text.includes(`@${name}`));
    const message = { id, text: draft.text, mentioned: named.map((person) => person.id) };
    if (!draft.place) return this.#takeAnswer(draft, await api.reply(draft.noteId, message));
    await connection.queue.flush();
    const anchor = findAnchor(editor.state, draft.noteId);
    const place = anchor && this.#share(anchor);
    if (place) return this.#takeAnswer(draft, await api.createNote({ id: draft.noteId, ...place, message }));
    this.#change(id, { state: { kind: "text_unsaved" } });
    this.#sendLater();
    return false;
  }

  /** The network is back, the text is saved, or its writer has signed in. */
  sendWanted(): void {
    for (const { id, isWanted, state } of this.list)
      if (isWanted && state.kind !== "sending") void this.send(id);
  }

  #takeAnswer({ id, noteId }: NoteDraft, answer: Answer<NoteAnswer>): boolean {
    const { shelf, connection, onSent } = this.#setup;
    switch (answer.kind) {
      case "done":
        shelf.drop(id);
        this.list = this.list.filter((draft) => draft.id !== id);
        onSent(noteId, answer.value);
        return true;
      case "refused":
        this.#change(id, { state: { kind: "refused", refusals: answer.refusals }, isWanted: false });
        return false;
      case "signed_out":
        this.#change(id, { state: { kind: "signed_out" } });
        // The editor's next question is refused as well, and it asks to sign in.
        connection.look();
        return false;
      default:
        this.#change(id, { state: { kind: "unreachable" } });
        this.#sendLater();
        return false;
    }
  }

  #sendLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.sendWanted();
    }, AGAIN_MS);
  }

  #share(anchor: TextAnchor): SharedPlace | null {
    const { editor, connection } = this.#setup;
    const { text } = connection.queue;
    // While a syllable holds back what others wrote, the screen is behind: the note waits for the same version.
    return text.isCurrent ? sharedPlace(editor.state, text.confirmed, anchor) : null;
  }

  #find(id: string): ShownDraft | undefined {
    return this.list.find((draft) => draft.id === id);
  }

  #add(noteId: string, place: SharedPlace | null): void {
    const draft: NoteDraft = {
      id: makeId(),
      noteId,
      place,
      text: "",
      mentioned: [],
      isWanted: false,
      startedAt: Date.now(),
    };
    // Nothing is said yet, so there is nothing to keep.
    this.list = [...this.list, { ...draft, state: { kind: "writing" }, isKept: true }];
    this.#setup.onChange();
  }

  #change(id: string, change: Partial<ShownDraft>): void {
    this.list = this.list.map((draft) => (draft.id === id ? this.#keep({ ...draft, ...change }) : draft));
    this.#setup.onChange();
  }

  #keep(draft: ShownDraft): ShownDraft {
    const { state: _, isKept: __, ...kept } = draft;
    if (draft.text.trim() !== "") return { ...draft, isKept: this.#setup.shelf.keep(kept) };
    this.#setup.shelf.drop(draft.id);
    return { ...draft, isKept: true };
  }
}
