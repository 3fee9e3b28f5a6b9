import { afterAll, beforeAll, expect, test } from "vitest";
import { listSectionStories } from "#site/stories/story-list-reads.ts";
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
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
afterAll(() => paper.close());

async function publish(storyId: string): Promise<void> {
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
}

test("a kicker reaches the story's page and its lists with the publication that carries it, and not before", async () => {
  const storyId = await startStory(editor, documentOf("Talks end early", "A body."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", "talks"));
  const shown = async () => {
    const [answer, list] = [await readStoryAt("nation", "talks"), await listSectionStories("nation", null)];
    return [answer?.kind === "live" ? answer.story.kicker : null, list.stories[0]?.kicker];
  };
  await publish(storyId);
  expect(await shown()).toEqual(["", ""]);
  must(await setField(editor, storyId, "kicker", "겨울 회담"));
  expect(await shown()).toEqual(["", ""]);
  await publish(storyId);
  expect(await shown()).toEqual(["겨울 회담", "겨울 회담"]);
});

test("a kicker is a line, and short", async () => {
  const storyId = await startStory(editor, documentOf("Talks", "A body."));
  expect(reasons(await setField(editor, storyId, "kicker", "가".repeat(41)))).toEqual(["too_long"]);
});
