import { expect, test } from "vitest";
import { measureTarget } from "./measure-target.ts";

const count = (words: number, charactersWithoutSpaces = 0) => ({
  words,
  characters: 0,
  charactersWithoutSpaces,
});

test.each([
  [count(412), { amount: 500, unit: "words" as const }, "short", "88 words to go"],
  [count(499), { amount: 500, unit: "words" as const }, "short", "1 word to go"],
  [count(500), { amount: 500, unit: "words" as const }, "reached", "just right"],
  [count(520), { amount: 500, unit: "words" as const }, "reached", "20 words over"],
  [count(1626), { amount: 500, unit: "words" as const }, "over", "1,126 words over"],
  [count(1, 801), { amount: 800, unit: "characters" as const }, "reached", "1 character over"],
])("%j of %j is %s: %s", (now, target, state, distance) => {
  expect(measureTarget(now, target)).toMatchObject({ state, distance });
});
