import { randomUUID } from "node:crypto";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { anchorWords, flatText } from "#site/body/text-anchor.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { acceptSteps } from "../stories/accept-steps.ts";
import { parseDocument } from "../stories/document-store.ts";
import { readStory } from "../stories/story-reads.ts";
import { createNote } from "./create-note.ts";
import { deleteNote } from "./delete-note.ts";
import { readNotes } from "./note-reads.ts";
import { reopenNote } from "./reopen-note.ts";
import { replyToNote } from "./reply-to-note.ts";
import { resolveNote } from "./resolve-note.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Anna Moor");
  reporter = await addUser("reporter", "Bert Kim");
});
afterAll(() => paper.close());

async function open(storyId: string) {
  const view = await readStory(editor, storyId);
  if (!view) throw new Error("no such story");
  return { ...view, document: parseDocument(view.document) };
}

/** A new note on the first place where these words stand, as the writer's browser would send it. */
async function noteOn(storyId: string, words: string, text = "Is this right?", mentioned: string[] = []) {
  const { document, version } = await open(storyId);
  const at = flatText(document, 0, document.content.size).indexOf(words);
  const anchor = anchorWords(document, at, at + words.length);
  if (!anchor) throw new Error(`no ${words} in the story`);
  const { from, to } = anchor;
  return {
    storyId,
    id: randomUUID(),
    version,
    from,
    to,
    quote: anchor.words,
    message: message(text, mentioned),
  };
}

function message(text: string, mentioned: string[] = []) {
  return { id: randomUUID(), text, mentioned };
}

function typing(at: number, text: string, end = at): Step {
  return new ReplaceStep(
    at,
    end,
    new Slice(text === "" ? Fragment.empty : Fragment.from(documentSchema.text(text)), 0, 0),
  );
}

async function save(storyId: string, make: (document: Node) => Step[]): Promise<void> {
  const { document, version } = await open(storyId);
  const steps = make(document);
  const after = steps.reduce((at, step) => step.apply(at).doc ?? at, document);
  must(
    await acceptSteps(
      editor,
      {
        storyId,
        baseVersion: version,
        opId: randomUUID(),
        clientId: "test",
        steps: steps.map((step) => step.toJSON()),
        docHash: hashDocument(after),
      },
      noon,
    ),
  );
}

async function only(storyId: string) {
  const view = await readNotes(editor, storyId);
  const [note] = view?.notes ?? [];
  if (!note) throw new Error("no note");
  return note;
}

test("a reporter notes on a story they may not write in, and everybody reads it", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  const input = await noteOn(storyId, "opens on Monday", "월요일이 맞나요? @Anna Moor", [editor.userId]);
  must(await createNote(reporter, input, noon));
  const note = await only(storyId);
  expect(note).toMatchObject({ quote: "opens on Monday", words: "opens on Monday", isResolved: false });
  expect(note.entries).toMatchObject([
    {
      kind: "message",
      text: "월요일이 맞나요? @Anna Moor",
      by: "Bert Kim",
      mentioned: [{ id: editor.userId, name: "Anna Moor" }],
    },
  ]);
});

test("those whom a message names are told, and whoever spoke before; nobody twice, nobody of their own words", async () => {
  const third = await addUser("reporter", "Third Person");
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  const input = await noteOn(storyId, "One", "Look, @Anna Moor", [
    editor.userId,
    reporter.userId,
    randomUUID(),
  ]);
  must(await createNote(reporter, input, noon));
  const told = async () => {
    const rows = await writer().notification.findMany({
      where: { storyId },
      select: { kind: true, userId: true, detail: true },
      orderBy: { id: "asc" },
    });
    return rows.map(({ kind, userId }) => [kind, userId]);
  };
  expect(await told()).toEqual([["mentioned", editor.userId]]);
  const reply = { storyId, noteId: input.id, ...message("I see.") };
  must(await replyToNote(third, reply, noon));
  must(await replyToNote(third, reply, noon));
  expect((await told()).slice(1)).toEqual([["note_reply", reporter.userId]]);
  must(await replyToNote(editor, { ...reply, ...message("@Bert Kim", [reporter.userId]) }, noon));
  expect((await told()).slice(2).sort()).toEqual([
    ["mentioned", reporter.userId],
    ["note_reply", third.userId],
  ]);
});

test("a retry of anything has no second effect, whatever happened in between", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  const input = await noteOn(storyId, "One");
  const [first, second] = await Promise.all([
    createNote(reporter, input, noon),
    createNote(reporter, input, noon),
  ]);
  expect(must(first)).toEqual(must(second));
  const noteId = input.id;
  const reply = { storyId, noteId, ...message("Yes.") };
  await Promise.all([replyToNote(editor, reply, noon), replyToNote(editor, reply, noon)]);
  const resolving = { storyId, noteId, id: randomUUID() };
  must(await resolveNote(editor, resolving, noon));
  must(await reopenNote(reporter, { storyId, noteId, id: randomUUID() }, noon));
  expect(must(await resolveNote(editor, resolving, noon)).note?.isResolved).toBe(false);
  const note = await only(storyId);
  expect(note.entries.map(({ kind }) => kind).sort()).toEqual(["message", "message", "reopened", "resolved"]);
  const acts = await writer().historyEntry.findMany({
    where: { storyId, act: { endsWith: "-note" } },
    select: { act: true },
  });
  expect(acts.map(({ act }) => act).sort()).toEqual(["create-note", "reopen-note", "resolve-note"]);
});

test("an id that is somebody else's is refused", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  const input = await noteOn(storyId, "One");
  must(await createNote(editor, input, noon));
  expect(reasons(await createNote(reporter, input, noon))).toEqual(["id_taken"]);
  const reply = { storyId, noteId: input.id, ...message("Yes."), id: input.message.id };
  expect(reasons(await replyToNote(reporter, reply, noon))).toEqual(["id_taken"]);
});

test("only its author deletes a note; it leaves the screen and stays in the record", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  const input = await noteOn(storyId, "One");
  must(await createNote(reporter, input, noon));
  const deleting = { storyId, noteId: input.id, id: randomUUID() };
  expect(reasons(await deleteNote(editor, deleting, noon))).toEqual(["not_allowed"]);
  expect(must(await deleteNote(reporter, deleting, noon)).note).toBeNull();
  expect(must(await deleteNote(reporter, deleting, noon)).note).toBeNull();
  expect((await readNotes(editor, storyId))?.notes).toEqual([]);
  expect(await writer().noteEntry.count({ where: { noteId: input.id } })).toBe(2);
  expect(reasons(await replyToNote(editor, { storyId, noteId: input.id, ...message("Yes.") }, noon))).toEqual(
    ["no_such_note"],
  );
});

test("a note of one story is not reached through another", async () => {
  const [one, other] = [
    await startStory(editor, documentOf("A", "One.")),
    await startStory(editor, documentOf("B", "Two.")),
  ];
  const input = await noteOn(one, "One");
  must(await createNote(editor, input, noon));
  const act = { storyId: other, noteId: input.id, id: randomUUID() };
  expect(reasons(await resolveNote(editor, act, noon))).toEqual(["no_such_note"]);
  expect(reasons(await createNote(editor, { ...input, storyId: other }, noon))).toEqual(["id_taken"]);
});

test("a note made on an earlier version stands on the same words now", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  const input = await noteOn(storyId, "Monday");
  await save(storyId, () => [typing(1, "A new "), typing(1, "b")]);
  const { note, version } = must(await createNote(reporter, input, noon));
  expect(note).toMatchObject({ words: "Monday", from: input.from + 7 });
  expect(version).toBe((await open(storyId)).version);
});

test("a place that does not hold what its writer saw, or does not exist, is refused", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  const input = await noteOn(storyId, "Monday");
  for (const false_ of [
    { ...input, quote: "Friday" },
    { ...input, version: input.version + 1 },
    { ...input, from: 9000, to: 9006 },
  ]) {
    expect(reasons(await createNote(reporter, false_, noon))).toEqual(["quote_differs"]);
  }
  expect((await readNotes(editor, storyId))?.notes).toEqual([]);
});

test("deleted text leaves the note with its words, and an undo brings it back to its place", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  const input = await noteOn(storyId, "opens on Monday");
  must(await createNote(reporter, input, noon));
  const { from, to } = input;
  await save(storyId, () => [typing(from, "", to)]);
  expect(await only(storyId)).toMatchObject({ from, to: from, quote: "opens on Monday" });
  await save(storyId, () => [typing(from, "opens on Monday")]);
  expect(await only(storyId)).toMatchObject({ from, to });
  await save(storyId, () => [..."yadnoM no snepo"].map((_, index) => typing(to - index - 1, "", to - index)));
  expect((await only(storyId)).to).toBe(from);
  await save(storyId, () => [..."opens on Monday"].map((letter, index) => typing(from + index, letter)));
  expect(await only(storyId)).toMatchObject({ from, to, words: "opens on Monday" });
});

test("notes are found after thousands of steps, by two readers at once, and the next reader need not look again", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  const input = await noteOn(storyId, "Monday");
  must(await createNote(reporter, input, noon));
  for (let round = 0; round < 8; round += 1) {
    await save(storyId, () => Array.from({ length: 500 }, () => typing(1, "x")));
  }
  const [one, other] = await Promise.all([only(storyId), only(storyId)]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ from: input.from + 4000, to: input.to + 4000, words: "Monday" });
  const row = await writer().note.findUniqueOrThrow({
    where: { id: input.id },
    select: { version: true, from: true },
  });
  expect(row).toEqual({ version: 4001, from: input.from + 4000 });
});

test("saving asks nothing about notes", async () => {
  const storyId = await startStory(editor, documentOf("Head", "The bridge opens on Monday."));
  must(await createNote(reporter, await noteOn(storyId, "Monday"), noon));
  const rows = () => writer().note.findMany({ where: { storyId }, select: { version: true } });
  const before = await rows();
  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Head", "All new.")), noon));
  expect(await rows()).toEqual(before);
});

test("everything said or done in a note moves the number by which open editors see it", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  const input = await noteOn(storyId, "One");
  must(await createNote(editor, input, noon));
  must(await replyToNote(reporter, { storyId, noteId: input.id, ...message("Yes.") }, noon));
  must(await resolveNote(reporter, { storyId, noteId: input.id, id: randomUUID() }, noon));
  expect((await open(storyId)).notesSeq).toBe(3);
  expect((await readNotes(editor, storyId))?.seq).toBe(3);
});

test("what was said can be neither changed nor removed by the newsroom's role, nor read by the readers'", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One. Two."));
  must(await createNote(editor, await noteOn(storyId, "One"), noon));
  for (const statement of [
    "UPDATE note_entry SET text = ''",
    "DELETE FROM note_entry",
    "UPDATE note SET quote = ''",
    "DELETE FROM note",
  ]) {
    await expect(writer().$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
  }
  const reader = new pg.Client({ connectionString: paper.readerUrl });
  await reader.connect();
  for (const table of ["note", "note_entry"]) {
    await expect(reader.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
  }
  await reader.end();
});
