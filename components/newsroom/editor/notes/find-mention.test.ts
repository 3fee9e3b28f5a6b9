import { expect, test } from "vitest";
import { findMention } from "./find-mention.ts";

test.each<[typed: string, query: string | null]>([
  ["@", ""],
  ["Ask @An", "An"],
  ["확인 부탁 @김", "김"],
  ["이거@기", "기"],
  ["Ask @Anna Mo", "Anna Mo"],
  ["(@anna", "anna"],
  ["one @a\nand @be", "be"],
  ["write to desk@example", null],
  ["Ask @Anna Moor about this", null],
  ["Ask @ nobody", null],
  ["no one", null],
])("what is typed after an @ is looked for: %j", (typed, query) => {
  const found = findMention(typed, typed.length);
  expect(found?.query ?? null).toBe(query);
  if (found) expect(typed.slice(found.start)).toBe(`@${query}`);
});

test("only what stands before the caret counts", () => {
  expect(findMention("@An and more", 3)).toEqual({ start: 0, query: "An" });
});
