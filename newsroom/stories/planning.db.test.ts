import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readAttribution } from "../history/attribution-reads.ts";
import { chooseStates } from "../paper/choose-states.ts";
import { changeField } from "./change-field.ts";
import { moveStory } from "./move-story.ts";
import { pitchStory } from "./pitch-story.ts";
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
let reporter: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin", "Ad Min");
  editor = await addUser("editor", "Ed Itor");
  reporter = await addUser("reporter");
});
beforeEach(async () => {
  storyId = await startStory(reporter, documentOf("Bridge", "A body."));
});
afterEach(async () => {
  must(await chooseStates(admin, { off: [] }, noon));
});
afterAll(() => paper.close());

async function view(actor: UserActor = editor) {
  const story = await readStory(actor, storyId);
  if (!story) throw new Error("no such story");
  return story;
}

function moves() {
  return writer().historyEntry.findMany({
    where: { storyId, act: "move-story" },
    select: { detail: true, userId: true },
    orderBy: { id: "asc" },
  });
}

test("a deadline keeps the hour that was meant and its zone; an hour that a clock change leaves out is refused", async () => {
  const deadline = { local: "2026-11-24T18:00", zone: "Asia/Seoul" };
  must(await setField(editor, storyId, "deadline", deadline));
  expect((await view()).fields.deadline).toMatchObject({ value: deadline, seq: 1, setBy: "Ed Itor" });
  const { deadlineAt } = await writer().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { deadlineAt: true },
  });
  expect(deadlineAt?.toISOString()).toBe("2026-11-24T09:00:00.000Z");

  const set = (local: string, zone: string) => setField(editor, storyId, "deadline", { local, zone });
  expect(reasons(await set("2026-03-29T02:30", "Europe/Paris"))).toEqual(["no_such_time"]);
  expect(reasons(await set("2026-02-30T12:00", "Europe/Paris"))).toEqual(["not_a_time"]);
  expect(reasons(await set("2026-03-29T12:00", "Mars/Olympus"))).toEqual(["not_a_time_zone"]);
  expect((await view()).fields.deadline.value).toEqual(deadline);
  // An hour that comes twice is the first of the two.
  must(await set("2026-10-25T02:30", "Europe/Paris"));
  expect((await view()).fields.deadline.value).toEqual({ local: "2026-10-25T02:30", zone: "Europe/Paris" });
  must(await setField(editor, storyId, "deadline", null));
  expect((await view()).fields.deadline.value).toBeNull();
});

test("planning is saved field by field, and of two who set one the second sees both values", async () => {
  must(await setField(editor, storyId, "priority", 2));
  must(await setField(reporter, storyId, "slugline", "  bridge \n opening "));
  must(await setField(reporter, storyId, "internalNote", "Call her.\r\nNot before noon.\0"));
  must(await setField(reporter, storyId, "needsPicture", true));
  const { fields } = await view();
  expect(fields.priority.value).toBe(2);
  expect(fields.slugline.value).toBe("bridge opening");
  expect(fields.internalNote.value).toBe("Call her.\nNot before noon.");
  expect(fields.needsPicture.value).toBe(true);
  for (const priority of [0, 9, 2.5, "2"])
    expect(reasons(await setField(editor, storyId, "priority", priority))).toHaveLength(1);
  expect(reasons(await setField(editor, storyId, "slugline", "x".repeat(61)))).toEqual(["too_long"]);

  const late = { storyId, field: "priority", baseSeq: 0, opId: randomUUID(), value: 8 } as const;
  expect(must(await changeField(editor, late, noon))).toMatchObject({ kind: "clash", current: { value: 2 } });
});

test("a reporter sets neither deadline nor priority, and lifts no bar that they may set", async () => {
  const set = (field: "deadline" | "priority" | "notForPublication" | "needsLegal", value: unknown) =>
    setField(reporter, storyId, field, value);
  expect(reasons(await set("priority", 1))).toEqual(["not_allowed"]);
  expect(reasons(await set("deadline", null))).toEqual(["not_allowed"]);
  for (const field of ["notForPublication", "needsLegal"] as const) {
    must(await set(field, true));
    expect(reasons(await set(field, false))).toEqual(["not_allowed"]);
    must(await setField(editor, storyId, field, false));
  }
});

test("what is not for publication does not go out before an editor lifts that; planning is no unpublished change", async () => {
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "slug", `bridge-${storyId}`));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "notForPublication", true));
  const publish = async () => publishStory(editor, { storyId, version: (await view()).version }, noon);
  const refused = await publish();
  expect(refused).toMatchObject({
    refusals: [{ field: "notForPublication", reason: "not_for_publication" }],
  });
  must(await setField(editor, storyId, "notForPublication", false));
  must(await publish());
  must(await setField(editor, storyId, "priority", 1));
  must(await setField(editor, storyId, "internalNote", "All quiet."));
  expect((await view()).live).toMatchObject({ number: 1, hasChanges: false });
});

test("of two editors who move a story at once one is heard, and the other is told by whom and where it stands", async () => {
  must(await moveStory(reporter, { storyId, to: "desk_edit", note: "" }, noon));
  const from = "desk_edit" as const;
  const answers = await Promise.all([
    moveStory(editor, { storyId, to: "copy_edit", note: "Check the names.", from, opId: randomUUID() }, noon),
    moveStory(admin, { storyId, to: "ready", note: "", from, opId: randomUUID() }, noon),
  ]);
  const [moved, elsewhere] = answers.map(must).sort((one, two) => two.kind.localeCompare(one.kind));
  expect(moved?.kind).toBe("moved");
  const first = (await moves())[1];
  expect(await moves()).toHaveLength(2);
  expect(elsewhere).toEqual({
    kind: "elsewhere",
    workflowState: (await view()).workflowState,
    by: first?.userId === editor.userId ? "Ed Itor" : "Ad Min",
  });
});

test("a move that is sent twice, however late, is made once, and its note is on record", async () => {
  const opId = randomUUID();
  const handIn = {
    storyId,
    to: "desk_edit",
    note: "Two sources.\nBoth named.",
    from: "writing",
    opId,
  } as const;
  await Promise.all([moveStory(reporter, handIn, noon), moveStory(reporter, handIn, noon)]);
  must(await moveStory(editor, { storyId, to: "sent_back", note: "" }, noon));
  must(await moveStory(reporter, handIn, noon));
  expect((await view()).workflowState).toBe("sent_back");
  expect(await moves()).toMatchObject([{ detail: { note: "Two sources.\nBoth named." } }, {}]);
});

test("only an admin says which states there are not, and what is needed stays", async () => {
  expect(reasons(await chooseStates(editor, { off: ["legal"] }, noon))).toEqual(["not_allowed"]);
  const none = await chooseStates(admin, { off: ["desk_edit", "copy_edit", "ready"] }, noon);
  expect(reasons(none)).toEqual(["no_desk_left"]);
  must(await chooseStates(admin, { off: ["legal", "pitch", "assigned"] }, noon));
  must(await chooseStates(admin, { off: ["assigned", "legal", "pitch", "pitch"] }, noon));
  const acts = await writer().historyEntry.findMany({
    where: { act: "choose-states", userId: admin.userId },
    select: { detail: true },
    orderBy: { id: "desc" },
    take: 2,
  });
  expect(acts[0]?.detail).toEqual({ off: "assigned, legal, pitch" });
  expect(acts[1]?.detail).not.toEqual(acts[0]?.detail);
  const idea = { opId: randomUUID(), idea: "A bridge", sectionId: null, language: "en" as const };
  expect(reasons(await pitchStory(reporter, idea, noon))).toEqual(["no_pitches"]);
});

test("without a desk edit copy is handed in to copy edit, and what stands at the desk can still leave it", async () => {
  must(await moveStory(reporter, { storyId, to: "desk_edit", note: "" }, noon));
  must(await chooseStates(admin, { off: ["desk_edit"] }, noon));
  expect((await view()).moves).toContain("copy_edit");
  must(await moveStory(editor, { storyId, to: "sent_back", note: "" }, noon));
  expect((await view(reporter)).moves).toEqual(["writing", "copy_edit"]);
  const refused = await moveStory(editor, { storyId, to: "desk_edit", note: "" }, noon);
  expect(reasons(refused)).toEqual(["no_such_move"]);
  must(await moveStory(reporter, { storyId, to: "copy_edit", note: "" }, noon));
});

test("a pitch that is sent twice is one story, its idea written by who had it", async () => {
  const opId = randomUUID();
  const idea = "다리가 열린다: what it costs";
  const pitch = { opId, idea, sectionId: paper.sectionId, language: "en" as const };
  const answers = await Promise.all([pitchStory(reporter, pitch, noon), pitchStory(reporter, pitch, noon)]);
  expect(answers.map(must)).toEqual([{ storyId: opId }, { storyId: opId }]);
  storyId = opId;
  const story = await view(reporter);
  expect(story).toMatchObject({ workflowState: "pitch", version: 1, moves: ["writing", "spiked"] });
  expect(story.fields.section.value?.id).toBe(paper.sectionId);
  expect(JSON.stringify(await readAttribution(storyId, 1))).toContain(reporter.userId);
  expect(reasons(await pitchStory(editor, pitch, noon))).toEqual(["not_understood"]);
  const gone = { ...pitch, opId: randomUUID(), sectionId: randomUUID() };
  expect(reasons(await pitchStory(reporter, gone, noon))).toEqual(["no_such_section"]);
});
