import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import type { AssignInput } from "./assign-input.ts";
import { assignStory } from "./assign-story.ts";
import { moveStory } from "./move-story.ts";
import { pitchStory } from "./pitch-story.ts";
import { readStory } from "./story-reads.ts";
import { unassignStory } from "./unassign-story.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let other: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed Itor");
});
beforeEach(async () => {
  reporter = await addUser("reporter", "Rep Orter");
  other = await addUser("reporter");
  storyId = must(
    await pitchStory(editor, { opId: randomUUID(), idea: "A bridge", sectionId: null, language: "en" }, noon),
  ).storyId;
});
afterAll(() => paper.close());

function assign(actor: UserActor, to: AssignInput["to"], change: Partial<AssignInput> = {}) {
  return assignStory(actor, { storyId, to, note: "", was: null, opId: null, ...change }, noon);
}

function told(person: UserActor) {
  return writer().notification.findMany({
    where: { userId: person.userId },
    select: { kind: true, detail: true, byId: true },
  });
}

async function view(actor: UserActor) {
  const story = await readStory(actor, storyId);
  if (!story) throw new Error("no such story");
  return story;
}

async function assignments() {
  return writer().historyEntry.findMany({
    where: { storyId, act: { in: ["assign-story", "unassign-story"] } },
    select: { act: true, detail: true },
    orderBy: { id: "asc" },
  });
}

test("whom a story is assigned to is told once with the note, and may write in it", async () => {
  expect((await view(reporter)).may.write).toBe(false);
  const request = { note: "By six,\nplease.", opId: randomUUID() };
  const to = { person: reporter.userId };
  await Promise.all([assign(editor, to, request), assign(editor, to, request)]);
  must(await assign(editor, to, request));
  must(await assign(editor, to, { was: to }));
  expect(await told(reporter)).toEqual([
    { kind: "assigned", detail: { text: "By six,\nplease." }, byId: editor.userId },
  ]);
  const story = await view(reporter);
  expect(story.assignment).toEqual({ person: { id: reporter.userId, name: "Rep Orter" } });
  expect(story.workflowState).toBe("assigned");
  expect(story.may).toMatchObject({ write: true, unassign: true, assign: false, plan: false });
  expect((await view(other)).may.write).toBe(false);
  expect(await assignments()).toMatchObject([{ act: "assign-story", detail: { person: "Rep Orter" } }]);
});

test("a request that comes late does not give the story back to whom it was taken from", async () => {
  const first = { opId: randomUUID() };
  const to = { person: reporter.userId };
  must(await assign(editor, to, first));
  must(await unassignStory(editor, { storyId, was: to, opId: randomUUID() }, noon));
  must(await assign(editor, to, first));
  expect((await view(editor)).assignment).toBeNull();
  expect((await view(editor)).workflowState).toBe("pitch");
  expect(await told(reporter)).toHaveLength(1);
});

test("of two who assign it at once the first is heard, and the second is told how it stands", async () => {
  const answers = await Promise.all([
    assign(editor, { person: reporter.userId }),
    assign(await addUser("admin"), { person: other.userId }),
  ]);
  expect(
    answers
      .map(must)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["assigned", "elsewhere"]);
  expect(await assignments()).toHaveLength(1);
  expect((await told(reporter)).length + (await told(other)).length).toBe(1);
});

test("what lies with a desk is taken by one of those who want it, and nobody is told what they did themselves", async () => {
  const desk = { desk: paper.sectionId };
  must(await assign(editor, desk));
  expect((await view(reporter)).may).toMatchObject({ take: true, assign: false, write: false });
  const answers = await Promise.all(
    [reporter, other].map((person) => assign(person, { person: person.userId }, { was: desk })),
  );
  expect(
    answers
      .map(must)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["assigned", "elsewhere"]);
  expect([...(await told(reporter)), ...(await told(other))]).toEqual([]);
});

test("a reporter gives nothing to others, takes nothing that is not with a desk, and gives back only what is theirs", async () => {
  expect(reasons(await assign(reporter, { person: reporter.userId }))).toEqual(["not_allowed"]);
  must(await assign(editor, { person: other.userId }));
  const was = { person: other.userId };
  expect(reasons(await assign(reporter, { person: reporter.userId }, { was }))).toEqual(["not_allowed"]);
  expect(reasons(await unassignStory(reporter, { storyId, was, opId: null }, noon))).toEqual(["not_allowed"]);
  must(await unassignStory(other, { storyId, was, opId: null }, noon));
  expect((await view(editor)).assignment).toBeNull();
});

test("neither a closed account, nor a section that is gone, nor a spiked story is assigned", async () => {
  const { userId } = other;
  await writer().user.update({ where: { id: userId }, data: { status: "disabled" }, select: { id: true } });
  expect(reasons(await assign(editor, { person: userId }))).toEqual(["no_such_colleague"]);
  expect(reasons(await assign(editor, { desk: randomUUID() }))).toEqual(["no_such_section"]);
  must(await moveStory(editor, { storyId, to: "spiked", note: "" }, noon));
  expect(reasons(await assign(editor, { person: reporter.userId }))).toEqual(["story_is_spiked"]);
});

test("whom a story is assigned to hears that it was sent back", async () => {
  storyId = await startStory(other, documentOf("Bridge", "A body."));
  must(await assign(editor, { person: reporter.userId }));
  expect((await view(editor)).workflowState).toBe("writing");
  must(await moveStory(reporter, { storyId, to: "desk_edit", note: "" }, noon));
  must(await moveStory(editor, { storyId, to: "sent_back", note: "Who says so?" }, noon));
  expect((await told(reporter)).map(({ kind }) => kind)).toEqual(["assigned", "sent_back"]);
  expect((await told(other)).map(({ kind }) => kind)).toEqual(["sent_back"]);
});
