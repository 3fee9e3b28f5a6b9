import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
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
import { killStory } from "./kill-story.ts";
import { liftKill } from "./lift-kill.ts";
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let storyId: string;
let slug: string;
let stories = 0;
const note = "A court order of today";

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed");
  reporter = await addUser("reporter", "Rae");
});
beforeEach(async () => {
  stories += 1;
  slug = `to-be-killed-${stories}`;
  storyId = await startStory(reporter, documentOf("To be killed", "Text."));
  await setField(editor, storyId, "section", paper.sectionId);
  await setField(editor, storyId, "slug", slug);
  await setField(editor, storyId, "source", paper.sourceId);
});
afterAll(() => paper.close());

async function publish(actor = editor) {
  const view = await readStory(actor, storyId);
  return publishStory(actor, { storyId, version: view?.version ?? -1 }, noon);
}

test("a killed story is gone from readers at once, at its address stands a notice, and it cannot go out", async () => {
  must(await publish());
  expect((await readStoryAt("nation", slug))?.kind).toBe("live");
  must(await killStory(editor, { storyId, note, opId: null }, noon));
  expect(await readStoryAt("nation", slug)).toEqual({ kind: "killed" });
  expect(await reader().livePublication.count({ where: { storyId } })).toBe(0);
  expect(reasons(await publish())).toEqual(["story_is_killed"]);
  const view = await readStory(editor, storyId);
  expect(view).toMatchObject({
    isKilled: true,
    live: null,
    may: { publish: false, kill: false, liftKill: true, write: true },
  });
});

test("its writer and every editor are told why, once, however often it is killed", async () => {
  must(await publish());
  const other = await addUser("admin", "Ada");
  must(await killStory(editor, { storyId, note, opId: null }, noon));
  must(await killStory(editor, { storyId, note, opId: null }, noon));
  const told = await writer().notification.findMany({
    where: { storyId, kind: "killed" },
    select: { userId: true, detail: true },
  });
  expect(told.map(({ userId }) => userId).sort()).toEqual([reporter.userId, other.userId].sort());
  expect(told[0]?.detail).toMatchObject({ text: note });
  const history = await writer().historyEntry.count({ where: { storyId, act: "kill-story" } });
  expect(history).toBe(1);
});

test("a reporter can neither kill nor take a kill back", async () => {
  must(await publish());
  expect(reasons(await killStory(reporter, { storyId, note, opId: null }, noon))).toEqual(["not_allowed"]);
  must(await killStory(editor, { storyId, note, opId: null }, noon));
  expect(reasons(await liftKill(reporter, { storyId, note, opId: null }, noon))).toEqual(["not_allowed"]);
  expect(await readStory(reporter, storyId)).toMatchObject({ isKilled: true, may: { liftKill: false } });
});

test("a kill taken back shows nothing until an editor publishes again", async () => {
  must(await publish());
  must(await killStory(editor, { storyId, note, opId: null }, noon));
  must(await liftKill(editor, { storyId, note: "The order was lifted", opId: null }, noon));
  expect(await readStoryAt("nation", slug)).toEqual({ kind: "gone" });
  must(await publish());
  expect((await readStoryAt("nation", slug))?.kind).toBe("live");
});

test("a kill asked for again after it was taken back, however late, changes nothing", async () => {
  must(await publish());
  const opId = randomUUID();
  must(await killStory(editor, { storyId, note, opId }, noon));
  must(await liftKill(editor, { storyId, note, opId: null }, noon));
  must(await publish());
  must(await killStory(editor, { storyId, note, opId }, noon));
  expect((await readStoryAt("nation", slug))?.kind).toBe("live");
});

test("what readers never saw is not killed", async () => {
  expect(reasons(await killStory(editor, { storyId, note, opId: null }, noon))).toEqual(["never_published"]);
});

test("killed and published at the same moment, it ends up killed or refused, never live and killed", async () => {
  must(await publish());
  await setField(editor, storyId, "credit", "Another credit");
  await Promise.all([publish(), killStory(editor, { storyId, note, opId: null }, noon)]);
  expect(await readStoryAt("nation", slug)).toEqual({ kind: "killed" });
});
