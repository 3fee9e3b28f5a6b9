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
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { changeField } from "./change-field.ts";
import type { FieldName } from "./story-input.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed");
  reporter = await addUser("reporter", "Rae");
  storyId = await startStory(reporter, documentOf("Head", "Body."));
});
afterAll(() => paper.close());

const julie = {
  names: [
    { text: "줄리 잭슨", role: "native" as const, script: "Kore", language: "ko" },
    { text: "Julie Jackson", role: "romanised" as const, script: "Latn", language: "en" },
  ],
};
const byNewPerson = { personId: null, newPerson: julie, freeText: "", role: "" };

test("each field takes its value and says who set it", async () => {
  const values: [FieldName, unknown, unknown][] = [
    ["language", "ko", "ko"],
    ["slug", "A-Slug", "a-slug"],
    ["credit", "  By hand\u0000 ", "By hand"],
    ["kicker", "  Winter\n talks ", "Winter talks"],
    [
      "stamp",
      { local: "2017-01-25T20:06", zone: "Asia/Seoul" },
      { local: "2017-01-25T20:06", zone: "Asia/Seoul" },
    ],
    ["section", paper.sectionId, expect.objectContaining({ slug: "nation" })],
    ["source", paper.sourceId, expect.objectContaining({ name: "Yonhap" })],
    [
      "dateline",
      { placeId: paper.placeId, placeText: "", date: "2017-01-25" },
      { place: expect.objectContaining({ name: "Paris" }), placeText: "", date: "2017-01-25" },
    ],
  ];
  for (const [field, value, shown] of values) {
    expect(must(await setField(reporter, storyId, field, value)), field).toMatchObject({
      seq: 1,
      value: shown,
      setBy: "Rae",
    });
  }
  const stamp = await writer().story.findUnique({ where: { id: storyId }, select: { stampAt: true } });
  expect(stamp?.stampAt?.toISOString()).toBe("2017-01-25T11:06:00.000Z");
});

test("a stamp may carry the offset that the copy gave instead of a zone's name", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  must(await setField(editor, id, "stamp", { local: "2026-07-01T14:05", zone: "-05:00" }));
  const row = await writer().story.findUnique({ where: { id }, select: { stampAt: true } });
  expect(row?.stampAt?.toISOString()).toBe("2026-07-01T19:05:00.000Z");
  expect((await readStory(editor, id))?.fields.stamp.value).toEqual({
    local: "2026-07-01T14:05",
    zone: "-05:00",
  });
});

test("a clash writes nothing and shows the value the other person set", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  must(await setField(editor, id, "credit", "theirs"));
  const late = { storyId: id, field: "credit" as const, baseSeq: 0, opId: randomUUID(), value: "mine" };
  expect(must(await changeField(editor, late, noon))).toMatchObject({
    kind: "clash",
    current: { value: "theirs", seq: 1, setBy: "Ed" },
  });
  expect((await readStory(editor, id))?.fields.credit.value).toBe("theirs");
});

test("of two changes on one base at the same moment one is written and the other clashes", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  const change = (value: string) =>
    changeField(editor, { storyId: id, field: "credit", baseSeq: 0, opId: randomUUID(), value }, noon);
  const kinds = (await Promise.all([change("one"), change("two")])).map((outcome) => must(outcome).kind);
  expect(kinds.sort()).toEqual(["changed", "clash"]);
});

test("a repeated operation has no second effect", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  const change = { storyId: id, field: "credit" as const, baseSeq: 0, opId: randomUUID(), value: "once" };
  must(await changeField(editor, change, noon));
  expect(must(await changeField(editor, change, noon))).toMatchObject({ kind: "changed", seq: 1 });
});

test("a byline makes one person with both names, and the next one finds them by either", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  must(await setField(editor, id, "byline", [byNewPerson]));
  const romanisedOnly = { ...byNewPerson, newPerson: { names: julie.names.slice(1) } };
  const other = await startStory(editor, documentOf("Head", "Body."));
  must(await setField(editor, other, "byline", [romanisedOnly]));
  const people = await writer().person.findMany({
    where: { names: { some: { text: "Julie Jackson" } } },
    select: { slug: true, names: { select: { text: true } } },
  });
  expect(people).toEqual([
    { slug: "julie-jackson", names: [{ text: "줄리 잭슨" }, { text: "Julie Jackson" }] },
  ]);
});

test("two bylines with the same new name at the same moment make one person", async () => {
  const ids = await Promise.all(
    Array.from({ length: 4 }, () => startStory(editor, documentOf("Head", "Body."))),
  );
  const newPerson = { names: [{ text: "Once Only", role: "native", script: "Latn", language: "en" }] };
  const outcomes = await Promise.all(
    ids.map((id) => setField(editor, id, "byline", [{ ...byNewPerson, newPerson }])),
  );
  expect(outcomes.every((outcome) => outcome.done)).toBe(true);
  expect(await writer().personName.count({ where: { text: "Once Only" } })).toBe(1);
});

test.each<[FieldName, unknown, string]>([
  ["slug", "Two words", "not_a_slug"],
  ["slug", "../../etc", "not_a_slug"],
  ["slug", "a".repeat(200), "too_long"],
  ["section", randomUUID(), "no_such_section"],
  ["source", randomUUID(), "no_such_source"],
  ["dateline", { placeId: randomUUID(), placeText: "", date: null }, "no_such_place"],
  ["dateline", { placeId: null, placeText: "", date: "2026-02-30" }, "not_a_date"],
  ["stamp", { local: "2026-13-01T00:00", zone: "Asia/Seoul" }, "not_a_time"],
  ["stamp", { local: "2026-01-01T00:00", zone: "Mars/Base" }, "not_a_time_zone"],
  ["byline", [{ personId: randomUUID(), newPerson: null, freeText: "", role: "" }], "no_such_person"],
  ["byline", [{ personId: null, newPerson: null, freeText: " ", role: "" }], "empty"],
])("%s refuses %j", async (field, value, reason) => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  const outcome = await setField(editor, id, field, value);
  expect(reasons(outcome)).toEqual([reason]);
  expect((await readStory(editor, id))?.fields[field].seq).toBe(0);
});

test("a Hangul slug is kept, in one Unicode form", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  must(await setField(editor, id, "slug", "섬마을-약-배달선".normalize("NFD")));
  expect((await readStory(editor, id))?.fields.slug.value).toBe("섬마을-약-배달선");
});

test("a reporter cannot set a field of somebody else's story", async () => {
  const id = await startStory(editor, documentOf("Head", "Body."));
  expect(reasons(await setField(reporter, id, "credit", "x"))).toEqual(["not_allowed"]);
});
