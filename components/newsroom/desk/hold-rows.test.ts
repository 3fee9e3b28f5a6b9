import { expect, test } from "vitest";
import { holdRows } from "./hold-rows.ts";

const row = (id: string, words = id) => ({ id, words });

test("rows stay in their places and say what is new", () => {
  const { rows, waiting } = holdRows([row("a"), row("b")], [row("b", "new"), row("a")]);
  expect(rows).toEqual([
    { ...row("a"), isGone: false },
    { ...row("b", "new"), isGone: false },
  ]);
  expect(waiting).toBe(0);
});

test("what the view has no more stays and says so; what came waits", () => {
  const { rows, waiting } = holdRows([row("a"), row("b")], [row("c"), row("b")]);
  expect(rows.map(({ id, isGone }) => [id, isGone])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  expect(waiting).toBe(1);
});
