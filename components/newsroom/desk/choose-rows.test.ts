import { expect, test } from "vitest";
import { chooseRows } from "./choose-rows.ts";

const ids = ["a", "b", "c", "d"];

test.each([
  [[], "b", null, ["b"]],
  [["b"], "b", null, []],
  [["a"], "c", "a", ["a", "b", "c"]],
  [["d"], "b", "d", ["b", "c", "d"]],
  [["a", "b", "c"], "b", "a", ["c"]],
  [[], "c", "gone", ["c"]],
])("of %j, %s is chosen from %s on: %j", (chosen, id, from, expected) => {
  expect([...chooseRows(new Set(chosen), ids, { id, from })].sort()).toEqual(expected);
});
