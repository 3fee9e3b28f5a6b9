import { expect, test } from "vitest";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import { arrangeFront } from "./arrange-front.ts";

const world = { slug: "world", name: "World", nameKo: "세계" };
const sport = { slug: "sport", name: "Sport", nameKo: "스포츠" };

function story(number: number, section = world, summary = "Something."): StoryTeaser {
  return {
    storyId: String(number),
    path: `/${section.slug}/${number}`,
    headline: `Headline ${number}`,
    summary,
    opening: "",
    language: "en",
    section,
    bylines: [],
    shownAt: "2026-11-24T00:00:00.000Z",
    shownZone: "Asia/Seoul",
  };
}

test("an empty paper has an empty front", () => {
  expect(arrangeFront([], [world])).toEqual({ lead: null, secondary: [], latest: [], rivers: [] });
});

test("no story appears twice, and every section that has more gets a river", () => {
  const stories = Array.from({ length: 30 }, (_, index) => story(index, index % 3 === 0 ? sport : world));
  const front = arrangeFront(stories, [world, sport]);
  const shown = [
    front.lead,
    ...front.secondary,
    ...front.latest,
    ...front.rivers.flatMap((river) => river.stories),
  ];
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).toHaveLength(1 + 3 + 6 + 4 + 4);
  expect(front.rivers.map((river) => river.section.slug)).toEqual(["world", "sport"]);
});

test("the lead is the newest that says something under its headline, but never an old one", () => {
  expect(arrangeFront([story(1, world, ""), story(2)], [world]).lead?.storyId).toBe("2");
  const bare = [1, 2, 3, 4].map((number) => story(number, world, ""));
  expect(arrangeFront([...bare, story(5)], [world]).lead?.storyId).toBe("1");
});
