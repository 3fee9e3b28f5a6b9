import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { listEditionSection, listEditionStories } from "#site/front/edition-reads.ts";
import { listNewest } from "#site/front/front-reads.ts";
import { languageShown } from "#site/paper/edition.ts";
import { readPaper as readForReaders } from "#site/paper/paper-reads.ts";
import { readAuthor } from "#site/people/author-reads.ts";
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
import { unpublishStory } from "../stories/unpublish-story.ts";
import { changePaper } from "./change-paper.ts";
import { type PaperValues, paperBase } from "./paper-input.ts";
import { readPaper } from "./paper-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
});
afterAll(() => paper.close());

async function set(change: Partial<PaperValues>) {
  const base = paperBase.parse(await readPaper());
  return changePaper(admin, { base, typed: { ...base, ...change } }, noon);
}

async function publish(language: "en" | "ko", byline: unknown[] = []): Promise<string> {
  const storyId = await startStory(admin, documentOf(`In ${language}`, "A body."));
  must(await setField(admin, storyId, "language", language));
  must(await setField(admin, storyId, "section", paper.sectionId));
  must(await setField(admin, storyId, "source", paper.sourceId));
  must(await setField(admin, storyId, "slug", `story-${randomUUID()}`));
  must(await setField(admin, storyId, "byline", byline));
  const view = await readStory(admin, storyId);
  must(await publishStory(admin, { storyId, version: view?.version ?? -1 }, noon));
  return storyId;
}

test("a second edition is in another language, where no section or page has its address", async () => {
  expect(reasons(await set({ edition: "en" }))).toEqual(["edition_is_language"]);
  const { id } = await writer().section.create({
    data: { slug: "ko", name: "Ko", nameKo: "코", position: 9 },
    select: { id: true },
  });
  expect(reasons(await set({ edition: "ko" }))).toEqual(["edition_address_taken"]);
  await writer().section.delete({ where: { id } });
  const page = { slug: "en", title: "En", language: "en", text: "En", position: 0 };
  await writer().paperPage.create({ data: page, select: { id: true } });
  expect(reasons(await set({ edition: "ko" }))).toEqual(["edition_address_taken"]);
  await writer().paperPage.delete({ where: { slug: "en" } });
  expect((await readForReaders()).edition).toBeNull();
  must(await set({ edition: "ko" }));
  expect(await readForReaders()).toMatchObject({ language: "en", primary: "en", edition: "ko" });
  expect(reasons(await set({ language: "ko" }))).toEqual(["edition_is_language"]);
  must(await set({ edition: "" }));
});

test("an edition has the stories in its language; a paper with one has them all", async () => {
  const [english, korean] = [await publish("en"), await publish("ko")];
  const both = [english, korean].sort();
  const listsIn = async (language: "en" | "ko") => {
    const view = { ...(await readForReaders()), language };
    const section = await listEditionSection(view, "nation", null);
    return [await listNewest(null, 10, languageShown(view)), section.stories].map((stories) =>
      stories.map(({ storyId }) => storyId).sort(),
    );
  };
  expect(await listsIn("en")).toEqual([both, both]);
  must(await set({ edition: "ko" }));
  expect(await listsIn("en")).toEqual([[english], [english]]);
  expect(await listsIn("ko")).toEqual([[korean], [korean]]);
  const feed = async () => {
    const view = { ...(await readForReaders()), language: "ko" as const };
    return (await listEditionStories(view, 10)).map(({ storyId }) => storyId);
  };
  expect(await feed()).toEqual([korean]);
  must(await unpublishStory(admin, { storyId: korean }, noon));
  expect([await feed(), await listsIn("ko")]).toEqual([[], [[], []]]);
});

test("any public name of a person leads to their page, one that two have to none", async () => {
  const names = (native: string, romanised: string) => [
    { text: native, script: "Kore", language: "ko", role: "native" },
    { text: romanised, script: "Latn", language: "en", role: "romanised" },
  ];
  const by = (...given: ReturnType<typeof names>) => [
    { personId: null, newPerson: { names: given }, freeText: "", role: "" },
  ];
  const storyId = await publish("en", by(...names("줄리 잭슨", "Julie O’Jack-son")));
  const slugOf = async (segment: string) => (await readAuthor(segment))?.slug ?? null;
  const [slug] = await Promise.all(
    ["줄리-잭슨", "줄리잭슨", "julie-ojackson", "julie-o-jack-son"].map(slugOf),
  );
  expect(slug).toMatch(/^julie/);
  expect(await slugOf("julie-ojack-son")).toBe(slug);
  expect(await slugOf("줄리")).toBeNull();

  await writer().personName.updateMany({ where: { text: "줄리 잭슨" }, data: { isPublic: false } });
  expect(await slugOf("줄리-잭슨")).toBeNull();
  await writer().personName.updateMany({ where: { text: "줄리 잭슨" }, data: { isPublic: true } });
  const twin = await publish("en", by(...names("다른 이", "Another Person")));
  const twins = { text: "줄리잭슨", matchKey: "줄리잭슨", script: "Kore", language: "ko", position: 5 };
  const { personId } = await writer().personName.findFirstOrThrow({
    where: { text: "Another Person" },
    select: { personId: true },
  });
  await writer().personName.create({ data: { ...twins, role: "pen_name", personId }, select: { id: true } });
  expect(await slugOf("줄리-잭슨")).toBeNull();
  must(await unpublishStory(admin, { storyId: twin }, noon));
  expect(await slugOf("줄리-잭슨")).toBe(slug);
  must(await unpublishStory(admin, { storyId }, noon));
  expect(await slugOf("줄리-잭슨")).toBeNull();
});
