-- Notes on a story's text: beside the document, for the newsroom alone. stet_reader gets no right to them.
ALTER TABLE "story" ADD COLUMN "notes_seq" INTEGER NOT NULL DEFAULT 0;

CREATE TYPE "NoteEntryKind" AS ENUM ('message', 'resolved', 'reopened', 'deleted');

CREATE TABLE "note" (
  "id" UUID NOT NULL,
  "story_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "quote" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "from_position" INTEGER NOT NULL,
  "to_position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  "resolved_at" TIMESTAMPTZ(3),
  "deleted_at" TIMESTAMPTZ(3),
  CONSTRAINT "note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "note_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "note_positions" CHECK ("from_position" <= "to_position")
);
CREATE INDEX "note_story_id_idx" ON "note"("story_id");

CREATE TABLE "note_entry" (
  "id" UUID NOT NULL,
  "note_id" UUID NOT NULL,
  "kind" "NoteEntryKind" NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "mentioned" UUID[] DEFAULT ARRAY[]::UUID[],
  "user_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "note_entry_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "note_entry_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "note"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "note_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "note_entry_note_id_at_idx" ON "note_entry"("note_id", "at");

-- What was said stays as it was said; of a note itself only its place in the text and its state may change.
GRANT SELECT, INSERT ON "note", "note_entry" TO "stet_writer";
GRANT UPDATE ("version", "from_position", "to_position", "words", "resolved_at", "deleted_at") ON "note"
  TO "stet_writer";
