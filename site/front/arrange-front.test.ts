import { describe, expect, test } from "vitest";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import { arrangeFront, fillSlots } from "./arrange-front.ts";
import { automaticSlots, readSlots, type Slot } from "./front-slots.ts";

const world = { slug: "world", name: "World", nameKo: "세계" };
const sport = { slug: "sport", name: "Sport", nameKo: "스포츠" };

function story(number: number, section = world, summary = "Something."): StoryTeaser {
  return {
    storyId: String(number),
    path: `/${section.slug}/${number}`,
    kicker: "",
    headline: `Headline ${number}`,
    summary,
    opening: "",
    language: "en",
    section,
    bylines: [],
    shownAt: "2026-11-24T00:00:00.000Z",
    lead: null,
    picture: null,
    shownZone: "Asia/Seoul",
  };
}

const slot = (kind: Slot["kind"], pinned: number | null = null, section: string | null = null): Slot => ({
  kind,
  section,
  story: pinned === null ? null : String(pinned),
});
const idsOf = (slots: Slot[], newest: StoryTeaser[], pinned: StoryTeaser[] = newest) =>
  fillSlots(slots, newest, pinned).map(({ story }) => story?.storyId ?? null);
const mixed = Array.from({ length: 30 }, (_, index) => story(index, index % 3 === 0 ? sport : world));

describe("a front that nobody has arranged", () => {
  const arrange = (stories: StoryTeaser[], sections = [world, sport]) =>
    arrangeFront(fillSlots(automaticSlots(sections), stories, []), sections);

  test("is empty when the paper is", () => {
    expect(arrange([])).toEqual({ lead: null, secondary: [], latest: [], rivers: [] });
  });

  test("has no story twice, and a river for every section that has more", () => {
    const front = arrange(mixed);
    const rivers = front.rivers.flatMap((river) => river.stories);
    const shown = [front.lead, ...front.secondary, ...front.latest, ...rivers];
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(1 + 3 + 6 + 4 + 4);
    expect(front.rivers.map((river) => river.section.slug)).toEqual(["world", "sport"]);
  });

  test("leads with the newest that says something under its headline, but never with an old one", () => {
    expect(arrange([story(1, world, ""), story(2)]).lead?.storyId).toBe("2");
    const bare = [1, 2, 3, 4].map((number) => story(number, world, ""));
    expect(arrange([...bare, story(5)]).lead?.storyId).toBe("1");
  });

  test("of one section has only that section's stories", () => {
    expect(new Set(idsOf(automaticSlots([], "sport"), mixed))).toEqual(
      new Set([...mixed.filter(({ section }) => section === sport).map(({ storyId }) => storyId)]),
    );
  });
});

describe("a front that editors arranged", () => {
  test("has what is pinned where it is pinned, and the newest of the rest around it", () => {
    expect(idsOf([slot("lead"), slot("secondary", 0), slot("latest"), slot("latest", 9)], mixed)).toEqual([
      "1",
      "0",
      "2",
      "9",
    ]);
  });

  test("a place takes only what its rule says, and stays empty when there is no such story", () => {
    const slots = [
      slot("lead", null, "sport"),
      slot("secondary", null, "world"),
      slot("river", null, "gone"),
    ];
    expect(idsOf(slots, mixed)).toEqual(["0", "1", null]);
  });

  test.each([
    ["pinned twice", [slot("lead", 5), slot("secondary", 5), slot("latest")], ["5", "0", "1"]],
    ["pinned below what would take it", [slot("lead"), slot("latest", 0)], ["1", "0"]],
    [
      "pinned into another section's river",
      [slot("river", 1, "sport"), slot("river", null, "world")],
      ["1", "2"],
    ],
  ])("no story stands twice: %s", (_, slots, expected) => {
    expect(idsOf(slots, mixed)).toEqual(expected);
  });

  test("a pinned story that readers do not have leaves its place to fill itself", () => {
    const filled = fillSlots([slot("lead", 99), slot("secondary", 3)], mixed, [story(3)]);
    expect(filled.map(({ story, isPinned }) => [story?.storyId, isPinned])).toEqual([
      ["0", false],
      ["3", true],
    ]);
  });

  test("a river of a section that is gone is not shown, and rivers keep their order", () => {
    const slots = [slot("river", null, "sport"), slot("river", 1, "gone"), slot("river", null, "world")];
    const { rivers } = arrangeFront(fillSlots(slots, mixed, mixed), [world, sport]);
    expect(rivers.map(({ section }) => section.slug)).toEqual(["sport", "world"]);
  });
});

test("an arrangement that cannot be read is none", () => {
  expect(readSlots([{ kind: "lead", section: null, story: "no id" }])).toEqual([]);
  expect(readSlots({})).toEqual([]);
  expect(readSlots(JSON.parse(JSON.stringify(automaticSlots([world]))))).toEqual(automaticSlots([world]));
});
