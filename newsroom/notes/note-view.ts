/** Something said or done in a note. */
export interface NoteEntryView {
  id: string;
  kind: "message" | "resolved" | "reopened";
  text: string;
  mentioned: { id: string; name: string }[];
  userId: string;
  by: string;
  /** ISO, UTC. */
  at: string;
}

/** A note with its place in the document at the version it came with. */
export interface NoteView {
  id: string;
  authorId: string;
  /** The words it was written on; edges of blocks are newlines. */
  quote: string;
  /** ProseMirror positions, equal when the text was deleted. */
  from: number;
  to: number;
  /** The words that stand there now, or the last that did. */
  words: string;
  isResolved: boolean;
  entries: NoteEntryView[];
}

/** `GET /api/v1/stories/:id/notes`: every note that is not deleted, the oldest first. */
export interface NotesView {
  /** The document version that the positions belong to. */
  version: number;
  /** `StoryStatus.notesSeq` at that moment. */
  seq: number;
  notes: NoteView[];
}

/** Answer of every act on a note: the note as it is now, `null` when it is deleted. */
export interface NoteAnswer {
  version: number;
  note: NoteView | null;
}

/** Somebody who can be named in a note. */
export interface ColleagueView {
  id: string;
  name: string;
  /** Their other names, in any script. */
  otherNames: string[];
}
