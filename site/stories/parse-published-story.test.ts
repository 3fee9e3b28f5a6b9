import { expect, test } from "vitest";
import { parsePublishedStory } from "./parse-published-story.ts";
import { publishedStory } from "./published-story-fixture.ts";

test("a snapshot reads back as the story it was", () => {
  const story = publishedStory({ updatedAt: "2017-01-26T00:00:00.000Z" });
  expect(parsePublishedStory(JSON.parse(JSON.stringify(story)))).toEqual(story);
});

test("what a later version of Stet adds is left out", () => {
  expect(parsePublishedStory({ ...publishedStory(), mood: "blue" })).toEqual(publishedStory());
});

test("a snapshot older than corrections has none", () => {
  const { corrections: _, ...old } = publishedStory();
  expect(parsePublishedStory(JSON.parse(JSON.stringify(old)))).toEqual(publishedStory());
});

test.each([
  ["nothing", null],
  ["no document", { ...publishedStory(), document: "x" }],
  ["an unknown language", { ...publishedStory(), language: "fr" }],
  ["a correction of no known kind", { ...publishedStory(), corrections: [{ number: 1, kind: "oops" }] }],
  ["no time", { ...publishedStory(), shownAt: "yesterday" }],
])("%s is refused", (_name, snapshot) => {
  expect(() => parsePublishedStory(snapshot)).toThrow();
});
