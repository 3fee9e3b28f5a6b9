import { expect, test } from "vitest";
import { seedSections } from "./paper.ts";
import { seedPitches, seedPlans } from "./planning.ts";
import { seedStaff } from "./staff.ts";
import { seedStories } from "./stories.ts";

const plans = [...Object.values(seedPlans), ...seedPitches];
const staff = new Set(seedStaff.map(({ key }) => key));
const sections = new Set(seedSections.map(({ slug }) => slug));

test("what is planned is planned for stories, people and sections that there are", () => {
  const stories = new Set(seedStories.map(({ key }) => key));
  expect(Object.keys(seedPlans).filter((key) => !stories.has(key))).toEqual([]);
  expect(plans.flatMap(({ assignee }) => assignee ?? []).filter((key) => !staff.has(key))).toEqual([]);
  expect(plans.flatMap(({ desk }) => desk ?? []).filter((slug) => !sections.has(slug))).toEqual([]);
  for (const { by, section } of seedPitches) expect(staff.has(by) && sections.has(section)).toBe(true);
});

test("no story is given to two, and no live story is barred", () => {
  expect(plans.filter(({ assignee, desk }) => assignee !== undefined && desk !== undefined)).toEqual([]);
  const live = seedStories.filter(({ state }) => state === "live");
  expect(live.filter(({ key }) => seedPlans[key]?.flags?.includes("notForPublication"))).toEqual([]);
});

test("some copy is due, some overdue, and one idea lies with a desk", () => {
  const due = plans.flatMap(({ dueIn }) => dueIn ?? []);
  expect(due.some((hours) => hours > 0) && due.some((hours) => hours < 0)).toBe(true);
  expect(seedPitches.some(({ desk }) => desk !== undefined)).toBe(true);
});
