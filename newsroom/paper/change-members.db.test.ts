import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { everything } from "../desk/desk-input.ts";
import { countDesk } from "../desk/desk-reads.ts";
import { assignStory } from "../stories/assign-story.ts";
import { changeMembers } from "./change-members.ts";
import { readSectionDesk } from "./section-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
let reporter: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin", "Ad Min");
  editor = await addUser("editor", "Ed Itor");
  reporter = await addUser("reporter", "Rep Orter");
});
afterAll(() => paper.close());

const change = (actor: UserActor, base: UserActor[], typed: UserActor[]) => {
  const ids = (people: UserActor[]) => people.map(({ userId }) => userId);
  return changeMembers(actor, { sectionId: paper.sectionId, base: ids(base), typed: ids(typed) }, noon);
};
const members = async () => new Set((await readSectionDesk(paper.sectionId))?.members);

test("only an admin says who works at a desk, and only people with an account do", async () => {
  expect(reasons(await change(editor, [], [editor]))).toEqual(["not_allowed"]);
  expect(reasons(await change(reporter, [], [reporter]))).toEqual(["not_allowed"]);
  const left = await addUser("editor");
  await writer().user.update({ where: { id: left.userId }, data: { status: "disabled" } });
  expect(reasons(await change(admin, [], [left]))).toEqual(["no_such_colleague"]);
  expect(await members()).toEqual(new Set());
});

test("of two admins who change one desk at once, both get what they chose", async () => {
  must(await change(admin, [], [admin]));
  await Promise.all([change(admin, [admin], [admin, editor]), change(admin, [admin], [reporter])]);
  expect(await members()).toEqual(new Set([editor.userId, reporter.userId]));
  must(await change(admin, [editor, reporter], [editor, reporter]));
  expect(await writer().historyEntry.count({ where: { act: "change-members" } })).toBe(3);
});

test("a story given to a desk is told to those who work there, but not to whoever gave it, and lies on their desk", async () => {
  const stranger = await addUser("reporter");
  must(await change(admin, [], [editor, reporter]));
  const storyId = await startStory(admin, documentOf("Bridge", "A body."));
  const assigning = { storyId, to: { desk: paper.sectionId }, note: "Now.", was: null, opId: randomUUID() };
  must(await assignStory(editor, assigning, noon));
  must(await assignStory(editor, assigning, noon));
  const told = await writer().notification.findMany({
    where: { storyId },
    select: { userId: true, kind: true, detail: true },
  });
  expect(told).toEqual([
    { userId: reporter.userId, kind: "assigned", detail: { text: "Now.", desk: "Nation" } },
  ]);
  const questions = new Map([["desk", { ...everything, person: "desk" }]]);
  const lying = (actor: UserActor) => countDesk({ actor, now: noon, zone: "Asia/Seoul" }, questions);
  expect(await lying(reporter)).toEqual({ desk: 1 });
  expect(await lying(stranger)).toEqual({ desk: 0 });
});
