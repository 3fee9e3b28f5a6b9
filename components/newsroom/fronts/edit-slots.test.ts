import { describe, expect, test } from "vitest";
import type { Slot } from "#site/front/front-slots.ts";
import {
  addPlace,
  groupSlots,
  moveRiver,
  putStory,
  removePlace,
  removeRiver,
  setRule,
  unpinPlace,
} from "./edit-slots.ts";

const slot = (kind: Slot["kind"], story: string | null, section: string | null = null): Slot => ({
  kind,
  section,
  story,
});
const top = (...stories: (string | null)[]): Slot[] =>
  stories.map((story, place) => slot(place === 0 ? "lead" : "latest", story));
const pins = (slots: Slot[]) => slots.map(({ story }) => story);

describe("a story put in a place", () => {
  test.each<[string, (string | null)[], string, number | null, number, (string | null)[]]>([
    ["fills one that filled itself", [null, "b", null], "x", null, 2, [null, "b", "x"]],
    [
      "pushes the pinned ones down to the next free place",
      ["a", "b", null, "d"],
      "x",
      null,
      0,
      ["x", "a", "b", "d"],
    ],
    ["pushes out the last when none is free", ["a", "b", "c"], "x", null, 1, ["a", "x", "b"]],
    ["moved up changes places with the one above", ["a", "b", null], "b", 1, 0, ["b", "a", null]],
    ["moved down changes places with the one below", ["a", "b", null], "a", 0, 1, ["b", "a", null]],
    [
      "moved down over several lets them all move up",
      ["a", "b", "c", null],
      "a",
      0,
      2,
      ["b", "c", "a", null],
    ],
    [
      "that stood there by itself is pinned, and leaves its place free",
      [null, "b", null],
      "x",
      2,
      0,
      ["x", "b", null],
    ],
    ["where it stands by itself is pinned there", [null, null], "x", 1, 1, [null, "x"]],
  ])("%s", (_, before, storyId, from, to, after) => {
    expect(pins(putStory(top(...before), { storyId, from, to }))).toEqual(after);
  });

  test("from another part of the front leaves that part as it was, but for its own place", () => {
    const slots = [...top("a", null), slot("river", "r", "world"), slot("river", "s", "world")];
    expect(pins(putStory(slots, { storyId: "r", from: 2, to: 0 }))).toEqual(["r", "a", null, "s"]);
    expect(pins(putStory(slots, { storyId: "a", from: 0, to: 3 }))).toEqual([null, null, "r", "a"]);
  });
});

describe("the places of a front", () => {
  const slots = [
    ...top("a"),
    slot("river", null, "world"),
    slot("river", "s", "sport"),
    slot("river", null, "sport"),
  ];

  test("come in groups, also those without a place", () => {
    expect(groupSlots(slots).map(({ kind, section, places }) => [kind, section, places])).toEqual([
      ["lead", null, [0]],
      ["secondary", null, []],
      ["latest", null, []],
      ["river", "world", [1]],
      ["river", "sport", [2, 3]],
    ]);
  });

  test("are added where they belong, and taken away from the end", () => {
    const group = { kind: "secondary" as const, section: null, places: [] };
    const more = addPlace(slots, group, "world");
    expect(more[1]).toEqual(slot("secondary", null, "world"));
    expect(removePlace(more, group)).toEqual(slots);
    const sport = { kind: "river" as const, section: "sport", places: [] };
    expect(addPlace(slots, sport, null).at(-1)).toEqual(slot("river", null, "sport"));
  });

  test("of a river move as one, and go as one", () => {
    const moved = moveRiver(slots, "sport", -1);
    expect(moved.map(({ section }) => section)).toEqual([null, "sport", "sport", "world"]);
    expect(moveRiver(moved, "sport", -1)).toEqual(moved);
    expect(removeRiver(slots, "sport")).toHaveLength(2);
  });

  test("have a rule, and fill themselves when nothing is pinned", () => {
    expect(setRule(slots, 0, "sport")[0]).toEqual(slot("lead", "a", "sport"));
    expect(unpinPlace(slots, 0)[0]).toEqual(slot("lead", null));
  });
});
