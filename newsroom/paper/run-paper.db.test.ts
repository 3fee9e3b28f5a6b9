import pg from "pg";
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
import { publishStory } from "../stories/publish-story.ts";
import { readStory } from "../stories/story-reads.ts";
import { addSection } from "./add-section.ts";
import { changePaper } from "./change-paper.ts";
import { changeSection } from "./change-section.ts";
import { orderSections } from "./order-sections.ts";
import { readPaper } from "./paper-reads.ts";
import { removeSection } from "./remove-section.ts";
import { readSectionSettings } from "./section-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin", "Ad Min");
  editor = await addUser("editor", "Ed Itor");
});
afterAll(() => paper.close());

const values = async () => {
  const { statesOff: _, ...rest } = await readPaper();
  return rest;
};
const add = async (slug: string) =>
  must(await addSection(admin, { name: `Name of ${slug}`, nameKo: "이름", slug }, noon)).sectionId;
const section = (id: string) =>
  writer().section.findUniqueOrThrow({ where: { id }, select: { name: true, nameKo: true, slug: true } });
const acts = (act: string) => writer().historyEntry.count({ where: { act } });

/** A story that could go out in a section, and the way to publish it as it stands. */
async function fitIn(sectionId: string, slug: string) {
  const storyId = await startStory(editor, documentOf("Bridge", "A body."));
  must(await setField(editor, storyId, "section", sectionId));
  must(await setField(editor, storyId, "slug", slug));
  must(await setField(editor, storyId, "source", paper.sourceId));
  const view = await readStory(editor, storyId);
  const input = { storyId, version: view?.version ?? -1 };
  return { storyId, publish: () => publishStory(editor, input, noon) };
}

test("nobody but an admin runs the paper", async () => {
  const base = await values();
  const sectionId = await add("guarded");
  const before = await section(sectionId);
  const ids = (await readSectionSettings()).map(({ id }) => id);
  for (const actor of [editor, await addUser("reporter")]) {
    const outcomes = [
      await changePaper(actor, { base, typed: { ...base, name: "Mine" } }, noon),
      await addSection(actor, { name: "Mine", nameKo: "내", slug: "mine" }, noon),
      await changeSection(actor, { sectionId, base: before, typed: { ...before, name: "Mine" } }, noon),
      await orderSections(actor, { base: ids, order: ids.toReversed() }, noon),
      await removeSection(actor, { sectionId }, noon),
    ];
    expect(outcomes.map(reasons)).toEqual(outcomes.map(() => ["not_allowed"]));
  }
  expect(await values()).toEqual(base);
  expect(await section(sectionId)).toEqual(before);
});

test("of two admins at one form each keeps their own field, and a clash writes nothing", async () => {
  const base = await values();
  must(await changePaper(admin, { base, typed: { ...base, name: "The First" } }, noon));
  must(await changePaper(admin, { base, typed: { ...base, tagline: "Second" } }, noon));
  expect(await values()).toMatchObject({ name: "The First", tagline: "Second" });

  const late = must(await changePaper(admin, { base, typed: { ...base, name: "The Third" } }, noon));
  expect(late).toMatchObject({ kind: "clash", fields: ["name"], now: { name: "The First" } });
  expect(await values()).toMatchObject({ name: "The First" });
  const recorded = await acts("change-paper");
  const now = await values();
  must(await changePaper(admin, { base: now, typed: now }, noon));
  expect(await acts("change-paper")).toBe(recorded);
});

test("two at the same moment do not both change one field", async () => {
  const base = await values();
  const both = await Promise.all(
    ["One", "Other"].map((name) => changePaper(admin, { base, typed: { ...base, name } }, noon)),
  );
  expect(both.map((outcome) => must(outcome).kind).sort()).toEqual(["clash", "saved"]);
});

test("every page of the readers is told when the paper or its sections change, and only then", async () => {
  const ear = new pg.Client({ connectionString: paper.writerUrl });
  await ear.connect();
  const heard: unknown[] = [];
  ear.on("notification", ({ payload = "" }) => heard.push(payload));
  await ear.query("LISTEN stale");
  const base = await values();
  must(await changePaper(admin, { base, typed: base }, noon));
  must(await changePaper(admin, { base, typed: { ...base, timeZone: "Europe/Paris" } }, noon));
  const sectionId = await add("told");
  const before = await section(sectionId);
  must(await changeSection(admin, { sectionId, base: before, typed: { ...before, name: "Told" } }, noon));
  must(await removeSection(admin, { sectionId }, noon));
  await ear.query("SELECT 1");
  expect(heard).toEqual(Array.from({ length: 4 }, () => '["paper"]'));
  await ear.end();
});

test("a slug is one section's alone, even of two added at once", async () => {
  const input = { name: "Twin", nameKo: "쌍둥이", slug: "twin" };
  const both = await Promise.all([addSection(admin, input, noon), addSection(admin, input, noon)]);
  expect(both.flatMap(reasons)).toEqual(["section_slug_taken"]);
  const sectionId = await add("another");
  const base = await section(sectionId);
  const taken = await changeSection(admin, { sectionId, base, typed: { ...base, slug: "twin" } }, noon);
  expect(taken).toMatchObject({ refusals: [{ field: "slug", reason: "section_slug_taken" }] });
});

test("a slug is free until a story is published under it, and stays then; the name goes on changing", async () => {
  const sectionId = await add("first-name");
  const base = await section(sectionId);
  must(await changeSection(admin, { sectionId, base, typed: { ...base, slug: "kept-name" } }, noon));
  must(await (await fitIn(sectionId, "bridge")).publish());
  const now = await section(sectionId);
  const fixed = await changeSection(admin, { sectionId, base: now, typed: { ...now, slug: "other" } }, noon);
  expect(fixed).toMatchObject({ refusals: [{ field: "slug", reason: "slug_is_fixed" }] });
  must(await changeSection(admin, { sectionId, base: now, typed: { ...now, name: "Renamed" } }, noon));
  const setting = (await readSectionSettings()).find(({ id }) => id === sectionId);
  expect(setting).toMatchObject({ name: "Renamed", slug: "kept-name", stories: 1, isSlugFixed: true });
});

test("a story is never published under a slug that is being changed", async () => {
  for (let round = 0; round < 5; round += 1) {
    const sectionId = await add(`race-${round}`);
    const base = await section(sectionId);
    const change = { sectionId, base, typed: { ...base, slug: `raced-${round}` } };
    const { storyId, publish } = await fitIn(sectionId, "bridge");
    const [published, changed] = await Promise.all([publish(), changeSection(admin, change, noon)]);
    const { slug } = await section(sectionId);
    const addresses = await writer().publicAddress.findMany({
      where: { storyId },
      select: { sectionSlug: true },
    });
    expect(addresses.every(({ sectionSlug }) => sectionSlug === slug)).toBe(true);
    expect(changed.done || published.done).toBe(true);
  }
});

test("a section in use stays, whether by a draft, a desk or what readers have; and its old slug is given to no other", async () => {
  const [sectionId, refuge] = [await add("in-use"), await add("refuge")];
  const { storyId, publish } = await fitIn(sectionId, "bridge");
  must(await publish());
  const remove = () => removeSection(admin, { sectionId }, noon);
  const inUse = { refusals: [{ field: null, reason: "section_in_use", detail: { stories: 1 } }] };
  expect(await remove()).toMatchObject(inUse);
  // The draft has moved on, readers still have it where it was.
  must(await setField(editor, storyId, "section", refuge));
  expect(await remove()).toMatchObject(inUse);
  must(await publish());
  await writer().story.update({ where: { id: storyId }, data: { deskSectionId: sectionId } });
  expect(await remove()).toMatchObject(inUse);
  await writer().story.update({ where: { id: storyId }, data: { deskSectionId: null } });
  must(await remove());
  expect(reasons(await remove())).toEqual(["section_gone"]);
  const again = await addSection(admin, { name: "Again", nameKo: "다시", slug: "in-use" }, noon);
  expect(again).toMatchObject({ refusals: [{ field: "slug", reason: "slug_was_public" }] });
});

test("sections stand in the order given, and one given from an old look is refused", async () => {
  const ids = async () => (await readSectionSettings()).map(({ id }) => id);
  const base = await ids();
  const order = base.toReversed();
  must(await orderSections(admin, { base, order }, noon));
  expect(await ids()).toEqual(order);
  const elsewhere = [base[1] ?? "", base[0] ?? "", ...base.slice(2)];
  expect(reasons(await orderSections(admin, { base, order: elsewhere }, noon))).toEqual([
    "ordered_meanwhile",
  ]);
  expect(reasons(await orderSections(admin, { base: order, order: order.slice(1) }, noon))).toEqual([
    "ordered_meanwhile",
  ]);
  expect(await ids()).toEqual(order);
});
