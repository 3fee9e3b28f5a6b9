import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { writer } from "#platform/db/writer.ts";
import { addUser, documentOf, noon, openTestPaper, startStory } from "#test/newsroom-fixtures.ts";
import { documentColumns, emptyDocument } from "../stories/document-store.ts";
import { actOnStories } from "./act-on-stories.ts";
import { type BulkAct, bulkInput } from "./bulk-input.ts";
import { type DeskQuestion, deskSorts, everything } from "./desk-input.ts";
import { countDesk, readDesk } from "./desk-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  [editor, reporter] = [await addUser("editor"), await addUser("reporter")];
});
afterAll(() => paper.close());

const asking = (actor = editor, now = noon) => ({ actor, now, zone: "Asia/Seoul" });

async function find(question: Partial<DeskQuestion>, actor = editor) {
  const { rows } = await readDesk(asking(actor), { ...everything, ...question });
  return rows.map(({ headline }) => headline).sort();
}

async function plan(
  headline: string,
  data: Parameters<ReturnType<typeof writer>["story"]["update"]>[0]["data"],
) {
  const id = await startStory(editor, documentOf(headline));
  await writer().story.update({ where: { id }, data, select: { id: true } });
  return id;
}

const due = (hours: number) => ({
  deadlineAt: new Date(noon.getTime() + hours * 3_600_000),
  deadlineZone: "Asia/Seoul",
});

test("each filter finds its own", async () => {
  await plan("flash", { priority: 1, slugline: "QUAKE-Tokyo" });
  await plan("late", { ...due(-1), needsLegal: true });
  await plan("today", { ...due(11), isSensitive: true, needsLegal: true });
  await plan("tomorrow", { ...due(12), notForPublication: true });
  await plan("late but out", { ...due(-5), workflowState: "spiked" });
  await plan("assigned", { assigneeId: reporter.userId, needsPicture: true });
  await plan("desk", { deskSectionId: paper.sectionId, sectionId: paper.sectionId });
  await plan("back", {
    createdById: reporter.userId,
    workflowState: "sent_back",
    changedById: reporter.userId,
  });
  await plan("secret", {
    embargoUntil: noon,
    embargoZone: "Asia/Seoul",
    sourceId: paper.sourceId,
    language: "ko",
    topics: {
      create: {
        position: 0,
        topic: { create: { slug: "x", name: "X_기후", nameKey: "x_기후", language: "ko" } },
      },
    },
  });

  expect(await find({ topic: "X_기" })).toEqual(["secret"]);
  expect(await find({ topic: "%" })).toEqual([]);
  expect(await find({ priority: 2 })).toEqual(["flash"]);
  expect(await find({ slugline: "quake" })).toEqual(["flash"]);
  expect(await find({ due: "overdue" })).toEqual(["late"]);
  expect(await find({ due: "today" })).toEqual(["late", "today"]);
  expect(await find({ flags: ["legal"] })).toEqual(["late", "today"]);
  expect(await find({ flags: ["legal", "sensitive"] })).toEqual(["today"]);
  expect(await find({ flags: ["not-for-publication"] })).toEqual(["tomorrow"]);
  expect(await find({ flags: ["picture"] })).toEqual(["assigned"]);
  expect(await find({ person: reporter.userId })).toEqual(["assigned"]);
  expect(await find({ person: "me" }, reporter)).toEqual(["assigned", "back"]);
  expect(await find({ person: "waiting" }, reporter)).toEqual(["assigned", "back"]);
  expect(await find({ person: "nobody" })).not.toContain("desk");
  expect(await find({ desk: "nation" })).toEqual(["desk"]);
  expect(await find({ section: "nation" })).toEqual(["desk"]);
  expect(await find({ section: "no-such" })).toEqual([]);
  expect(await find({ traits: ["embargo"] })).toEqual(["secret"]);
  expect(await find({ traits: ["live"] })).toEqual([]);
  expect(await find({ source: paper.sourceId, language: "ko" })).toEqual(["secret"]);
  expect(await find({ changedBy: reporter.userId })).toEqual(["back"]);
  expect(await find({ state: "open", priority: 5 })).not.toContain("late but out");
  const counts = await countDesk(asking(), new Map([["late", { ...everything, due: "overdue" }]]));
  expect(counts).toEqual({ late: 1 });
});

test.each(deskSorts)("by %s every story is on one page and none on two", async (sort) => {
  const slugline = `SORT-${sort}`;
  await writer().story.createMany({
    data: Array.from({ length: 103 }, (_, number) => ({
      ...documentColumns(emptyDocument(), "en"),
      language: "en",
      headline: `${"bBaA"[number % 4]} ${Math.floor(number / 7)}`,
      slugline,
      priority: 1 + (number % 3),
      ...(number % 2 ? due(number % 5) : {}),
      changedAt: new Date(noon.getTime() + (number % 10) * 1000),
      createdById: editor.userId,
      changedById: editor.userId,
    })),
  });
  const question: DeskQuestion = { ...everything, slugline, sort };
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await readDesk(asking(), question, after);
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toHaveLength(103);
  expect(new Set(seen).size).toBe(103);
});

test("orders are what they are called", async () => {
  const slugline = "ORDER";
  await plan("banana", { slugline, priority: 2, ...due(5) });
  await plan("Apple", { slugline, priority: 5 });
  await plan("cherry", { slugline, priority: 1, ...due(2) });
  const order = async (sort: DeskQuestion["sort"]) =>
    (await readDesk(asking(), { ...everything, slugline, sort })).rows.map(({ headline }) => headline);
  expect(await order("headline")).toEqual(["Apple", "banana", "cherry"]);
  expect(await order("priority")).toEqual(["cherry", "banana", "Apple"]);
  expect(await order("deadline")).toEqual(["cherry", "banana", "Apple"]);
});

test("an address made up by hand goes on from the beginning", async () => {
  for (const after of [
    "x",
    "_",
    `nonsense_${randomUUID()}`,
    `infinity_x`,
    `\u0000_${randomUUID()}`,
    `9 x_${randomUUID()}`,
  ]) {
    for (const sort of deskSorts) {
      await expect(readDesk(asking(), { ...everything, sort }, after)).resolves.toBeDefined();
    }
  }
});

async function act(actor: UserActor, ids: string[], given: BulkAct, opIds = ids.map(() => randomUUID())) {
  const stories = ids.map((id, place) => ({ id, opId: opIds[place], state: null, assignee: null }));
  return actOnStories(actor, bulkInput.parse({ stories, act: given }), noon);
}

test("many are moved at once, each by its own act; what is refused keeps no other back", async () => {
  const own = await startStory(reporter, documentOf("Own"));
  const others = await startStory(editor, documentOf("Others"));
  const spiked = await plan("Spiked", { workflowState: "spiked" });
  const gone = randomUUID();
  const move: BulkAct = { kind: "move", to: "desk_edit", note: "For tonight" };
  const result = await act(reporter, [own, others, gone], move);
  expect(result.map(({ refusal }) => refusal?.reason ?? "done")).toEqual([
    "done",
    "not_allowed",
    "no_such_story",
  ]);
  const states = await writer().story.findMany({
    where: { id: { in: [own, others] } },
    select: { workflowState: true },
    orderBy: { id: "asc" },
  });
  expect(states.map(({ workflowState }) => workflowState)).toEqual(["desk_edit", "writing"]);
  expect(await act(editor, [others, spiked], move)).toMatchObject([
    { refusal: null },
    { refusal: { reason: "no_such_move" } },
  ]);
  const notes = await writer().historyEntry.findMany({
    where: { act: "move-story", storyId: { in: [own, others, spiked] } },
    select: { detail: true },
  });
  expect(notes.map(({ detail }) => detail)).toEqual([
    expect.objectContaining({ note: "For tonight" }),
    expect.objectContaining({ note: "For tonight" }),
  ]);
});

test("the same wish sent twice is done once, and a story that somebody moved first is named", async () => {
  const [one, two] = [
    await startStory(editor, documentOf("One")),
    await startStory(editor, documentOf("Two")),
  ];
  const opIds = [randomUUID(), randomUUID()];
  const move: BulkAct = { kind: "move", to: "desk_edit", note: "" };
  await act(editor, [one, two], move, opIds);
  await act(editor, [one, two], move, opIds);
  const acts = { act: "move-story", storyId: { in: [one, two] } };
  expect(await writer().historyEntry.count({ where: acts })).toBe(2);
  const stories = [{ id: one, opId: randomUUID(), state: "writing", assignee: null }];
  const input = bulkInput.parse({ stories, act: { kind: "move", to: "held", note: "" } });
  expect(await actOnStories(editor, input, noon)).toMatchObject([{ refusal: { reason: "moved_meanwhile" } }]);
});

test("many are given to somebody and made urgent; a reporter sets no priority", async () => {
  const ids = [await startStory(editor, documentOf("A")), await startStory(editor, documentOf("B"))];
  const assign: BulkAct = { kind: "assign", to: { person: reporter.userId }, note: "" };
  expect((await act(editor, ids, assign)).every(({ refusal }) => refusal === null)).toBe(true);
  expect(
    (await act(editor, ids, { kind: "priority", priority: 2 })).every(({ refusal }) => refusal === null),
  ).toBe(true);
  const rows = await writer().story.findMany({
    where: { id: { in: ids } },
    select: { assigneeId: true, priority: true },
  });
  expect(rows).toEqual([
    { assigneeId: reporter.userId, priority: 2 },
    { assigneeId: reporter.userId, priority: 2 },
  ]);
  expect(await act(reporter, ids, { kind: "priority", priority: 1 })).toMatchObject([
    { refusal: { reason: "not_allowed" } },
    { refusal: { reason: "not_allowed" } },
  ]);
});
