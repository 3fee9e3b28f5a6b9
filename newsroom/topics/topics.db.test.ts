import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { listTopicStories, listTopics, readTopic } from "#site/topics/topic-reads.ts";
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
import { killStory } from "../stories/kill-story.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { addTopic } from "./add-topic.ts";
import { changeTopic } from "./change-topic.ts";
import { mergeTopics } from "./merge-topics.ts";
import { removeTopic } from "./remove-topic.ts";
import type { TopicInput } from "./topic-input.ts";
import { findTopics } from "./topic-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
let reporter: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
  editor = await addUser("editor");
  reporter = await addUser("reporter");
});
afterAll(() => paper.close());

const add = async (name: string, language: "en" | "ko" = "en") =>
  must(await addTopic(editor, { name, language }, noon));

async function fitStory(slug: string, topics: string[]): Promise<string> {
  const storyId = await startStory(reporter, documentOf(`Headline of ${slug}`, "A body."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", slug));
  must(await setField(reporter, storyId, "topics", topics));
  return storyId;
}

async function publish(storyId: string, at = noon) {
  const view = await readStory(editor, storyId);
  return must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, at));
}

const shown = async (topicId: string) =>
  (await listTopicStories(topicId, null)).stories.map(({ storyId }) => storyId);
const topicsOf = async (storyId: string) =>
  (await readStory(editor, storyId))?.fields.topics.value.map(({ name }) => name);

async function values(topicId: string): Promise<TopicInput> {
  const { language, ...row } = await writer().topic.findUniqueOrThrow({
    where: { id: topicId },
    select: { name: true, slug: true, language: true, description: true },
  });
  return { ...row, language: language === "ko" ? "ko" : "en" };
}

async function change(topicId: string, changes: Partial<TopicInput>) {
  const base = await values(topicId);
  return changeTopic(admin, { topicId, base, typed: { ...base, ...changes } }, noon);
}

/** The tags that an act tells other processes of. */
async function tagsOf(act: () => Promise<unknown>): Promise<string[]> {
  const client = new pg.Client({ connectionString: paper.ownerUrl });
  await client.connect();
  const tags: string[] = [];
  client.on("notification", ({ payload }) => tags.push(...JSON.parse(payload ?? "[]")));
  await client.query("LISTEN stale");
  await act();
  await client.query("SELECT 1");
  await client.end();
  return tags;
}

test("editors add topics, reporters use them, and only an admin renames, merges or removes them", async () => {
  const { id } = await add("Guarded");
  const other = await add("Guarded too");
  const base = await values(id);
  expect(reasons(await addTopic(reporter, { name: "Mine", language: "en" }, noon))).toEqual(["not_allowed"]);
  for (const actor of [editor, reporter]) {
    const outcomes = [
      await changeTopic(actor, { topicId: id, base, typed: { ...base, name: "Mine" } }, noon),
      await mergeTopics(actor, { topicId: id, intoId: other.id }, noon),
      await removeTopic(actor, { topicId: id }, noon),
    ];
    expect(outcomes.map(reasons)).toEqual(outcomes.map(() => ["not_allowed"]));
  }
  expect(await values(id)).toEqual(base);
  const storyId = await fitStory("guarded", [id]);
  expect(await topicsOf(storyId)).toEqual(["Guarded"]);
});

test("a topic gets an address in its own letters; the same name twice is one topic", async () => {
  expect(await add("Nuclear Power!")).toMatchObject({ slug: "nuclear-power" });
  expect(await add("기후 위기", "ko")).toMatchObject({ slug: "기후-위기", name: "기후 위기" });
  const [one, again] = await Promise.all([add("Same"), add("same")]);
  expect(again.id).toBe(one.id);
  expect((await add("Same", "ko")).slug).toBe("same-2");
  expect((await add("!!!")).slug).toBe("topic");
  expect((await findTopics("기후")).map(({ name }) => name)).toEqual(["기후 위기"]);
  expect((await findTopics("POWER")).map(({ name }) => name)).toEqual(["Nuclear Power!"]);
});

test("a story's topics keep their order; what is gone or too many is refused and changes nothing", async () => {
  const [first, second] = [await add("First"), await add("Second")];
  const storyId = await fitStory("ordered", [second.id, first.id]);
  expect(await topicsOf(storyId)).toEqual(["Second", "First"]);
  const gone = "0199f3a2-0000-7000-8000-00000000dead";
  expect(reasons(await setField(editor, storyId, "topics", [first.id, gone]))).toEqual(["no_such_topic"]);
  expect(reasons(await setField(editor, storyId, "topics", Array(13).fill(first.id)))).toEqual(["too_many"]);
  expect(await topicsOf(storyId)).toEqual(["Second", "First"]);
});

test("readers find a topic only under what is live, and never by a draft", async () => {
  const topic = await add("Secret plan");
  const storyId = await fitStory("secret", [topic.id]);
  const unseen = async () => {
    expect(await readTopic(topic.slug)).toBeNull();
    expect((await listTopics()).some(({ topicId }) => topicId === topic.id)).toBe(false);
    expect(await shown(topic.id)).toEqual([]);
  };
  await unseen();
  await publish(storyId);
  expect(await readTopic(topic.slug)).toMatchObject({ name: "Secret plan", slug: "secret-plan" });
  expect(await shown(topic.id)).toEqual([storyId]);
  const later = await add("Only in the draft");
  must(await setField(editor, storyId, "topics", [topic.id, later.id]));
  expect(await readTopic(later.slug)).toBeNull();
  const answer = await readStoryAt("nation", "secret");
  expect(answer?.kind === "live" && answer.story.topics.map(({ name }) => name)).toEqual(["Secret plan"]);
  expect((await readStory(editor, storyId))?.live?.hasChanges).toBe(true);
  must(await unpublishStory(editor, { storyId }, noon));
  await unseen();
  await publish(storyId);
  expect(await shown(later.id)).toEqual([storyId]);
  must(await killStory(admin, { storyId, note: "wrong", opId: crypto.randomUUID() }, noon));
  await unseen();
  const kept = ["archive_day", "archive_month"];
  for (const table of ["topic", "topic_address", "story_topic", "publication_topic", ...kept]) {
    const read = reader().$queryRaw`SELECT * FROM ${Prisma.raw(`"${table}"`)}`;
    await expect(read, table).rejects.toThrow("permission");
  }
});

test("a renamed topic is called so in published stories, and its old address leads to it", async () => {
  const topic = await add("Old name");
  const storyId = await fitStory("renamed", [topic.id]);
  await publish(storyId);
  const tags = await tagsOf(async () => must(await change(topic.id, { name: "New name", slug: "new-name" })));
  expect(tags).toEqual([`topic:${topic.id}`, "topics"]);
  expect(await readTopic("old-name")).toMatchObject({ slug: "new-name", name: "New name" });
  const answer = await readStoryAt("nation", "renamed");
  expect(answer?.kind === "live" && answer.story.topics).toMatchObject([
    { slug: "new-name", name: "New name" },
  ]);
  const squatter = await add("Squatter");
  expect(reasons(await change(squatter.id, { slug: "old-name" }))).toEqual(["topic_slug_taken"]);
  expect(reasons(await change(squatter.id, { name: "new NAME" }))).toEqual(["topic_name_taken"]);
  must(await change(topic.id, { slug: "old-name" }));
  expect(await readTopic("new-name")).toMatchObject({ slug: "old-name" });
});

test("of two admins at one topic nobody loses what they typed", async () => {
  const { id } = await add("Clash");
  const base = await values(id);
  must(await changeTopic(admin, { topicId: id, base, typed: { ...base, description: "Mine." } }, noon));
  const other = await changeTopic(
    admin,
    { topicId: id, base, typed: { ...base, description: "His." } },
    noon,
  );
  expect(must(other)).toMatchObject({ kind: "clash", fields: ["description"] });
  expect(await values(id)).toMatchObject({ description: "Mine." });
});

test("merged topics are one: stories and addresses follow, and what still names the first finds the second", async () => {
  const [first, second, third] = [await add("Autos"), await add("Cars"), await add("Motoring")];
  const both = await fitStory("both-topics", [first.id, second.id]);
  const one = await fitStory("one-topic", [first.id]);
  await publish(both);
  await publish(one, new Date(noon.getTime() + 1000));
  const merge = (topicId: string, intoId: string) => mergeTopics(admin, { topicId, intoId }, noon);
  expect(reasons(await merge(first.id, first.id))).toEqual(["same_topic"]);
  const tags = await tagsOf(async () => must(await merge(first.id, second.id)));
  expect(tags).toEqual([`topic:${first.id}`, `topic:${second.id}`, "topics"]);
  expect(await shown(second.id)).toEqual([one, both]);
  expect(await shown(first.id)).toEqual([]);
  expect(await readTopic("autos")).toMatchObject({ topicId: second.id, slug: "cars" });
  expect(await topicsOf(both)).toEqual(["Cars"]);
  expect((await readStory(editor, one))?.live?.hasChanges).toBe(false);
  must(await merge(second.id, third.id));
  expect(await readTopic("autos")).toMatchObject({ slug: "motoring" });
  must(await setField(editor, one, "topics", [first.id, second.id]));
  expect(await topicsOf(one)).toEqual(["Motoring"]);
  must(await change(third.id, { slug: "autos" }));
  expect(await readTopic("cars")).toMatchObject({ slug: "autos" });
  expect(reasons(await merge(first.id, third.id))).toEqual(["topic_gone"]);
});

test("only a topic that no story has, or went out with, is removed, and its address is free again", async () => {
  const topic = await add("Unused");
  const storyId = await fitStory("unused", [topic.id]);
  expect(reasons(await removeTopic(admin, { topicId: topic.id }, noon))).toEqual(["topic_in_use"]);
  await publish(storyId);
  must(await setField(editor, storyId, "topics", []));
  expect(reasons(await removeTopic(admin, { topicId: topic.id }, noon))).toEqual(["topic_in_use"]);
  const free = await add("Free");
  must(await removeTopic(admin, { topicId: free.id }, noon));
  expect((await add("Free")).slug).toBe("free");
});

test("publishing, changing and unpublishing tell of the topics that readers saw and see", async () => {
  const [before, after] = [await add("Before"), await add("After")];
  const storyId = await fitStory("told", [before.id]);
  expect(await tagsOf(() => publish(storyId))).toEqual(
    expect.arrayContaining([`topic:${before.id}`, "topics"]),
  );
  must(await setField(editor, storyId, "topics", [after.id]));
  expect(await tagsOf(() => publish(storyId))).toEqual(
    expect.arrayContaining([`topic:${before.id}`, `topic:${after.id}`]),
  );
  must(await mergeTopics(admin, { topicId: after.id, intoId: before.id }, noon));
  const tags = await tagsOf(() => unpublishStory(editor, { storyId }, noon));
  expect(tags).toContain(`topic:${before.id}`);
});
