import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
import { moveStory } from "./move-story.ts";
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let writerOfIt: UserActor;
let inByline: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
beforeEach(async () => {
  writerOfIt = await addUser("reporter");
  inByline = await addUser("reporter");
  storyId = await startStory(writerOfIt, documentOf("Bridge", "A body."));
  const person = await writer().person.create({
    data: { slug: `p-${inByline.userId}`, names: { create: nameOf(inByline.userId) } },
    select: { id: true },
  });
  await writer().user.update({
    where: { id: inByline.userId },
    data: { personId: person.id },
    select: { id: true },
  });
  const byline = [{ personId: person.id, newPerson: null, freeText: "", role: "" }];
  must(await setField(writerOfIt, storyId, "byline", byline));
  must(await moveStory(writerOfIt, { storyId, to: "desk_edit", note: "" }, noon));
});
afterAll(() => paper.close());

function nameOf(text: string) {
  return { text, matchKey: text, script: "Latn", language: "en", role: "native" as const, position: 0 };
}

function told(person: UserActor) {
  return writer().notification.findMany({
    where: { userId: person.userId },
    select: { kind: true, detail: true },
    orderBy: { id: "asc" },
  });
}

test("who began a story and who is in its byline hear once that it was sent back, with the note", async () => {
  const move = { storyId, to: "sent_back" as const, note: "Who says so?" };
  await Promise.all([moveStory(editor, move, noon), moveStory(editor, move, noon)]);
  must(await moveStory(editor, move, noon));
  for (const person of [writerOfIt, inByline]) {
    expect(await told(person)).toEqual([{ kind: "sent_back", detail: { text: "Who says so?" } }]);
  }
  expect(await told(editor)).toEqual([]);
});

test("other moves, and a refused one, tell nobody", async () => {
  must(await moveStory(editor, { storyId, to: "copy_edit", note: "" }, noon));
  const refused = await moveStory(writerOfIt, { storyId, to: "sent_back", note: "" }, noon);
  expect(reasons(refused)).toEqual(["not_allowed"]);
  expect(await told(inByline)).toEqual([]);
});

test("they hear once of each publication, however often the button is pressed", async () => {
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "slug", `bridge-${storyId}`));
  const publish = async () => {
    const view = await readStory(editor, storyId);
    return publishStory(editor, { storyId, version: view?.version ?? -1 }, noon);
  };
  await Promise.all([publish(), publish()]);
  must(await publish());
  must(await setField(editor, storyId, "credit", "Another credit"));
  must(await publish());
  for (const person of [writerOfIt, inByline]) {
    expect(await told(person)).toEqual([
      { kind: "published", detail: { number: "1" } },
      { kind: "published", detail: { number: "2" } },
    ]);
  }
});
