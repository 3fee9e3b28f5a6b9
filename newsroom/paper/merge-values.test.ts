import { expect, test } from "vitest";
import { mergeValues } from "./merge-values.ts";

const base = { name: "A", tagline: "B" };
const merge = (typed: typeof base, now: typeof base) =>
  mergeValues(["name", "tagline"], { base, typed, now });

test("each field goes to whoever changed it", () => {
  expect(merge({ name: "Mine", tagline: "B" }, { name: "A", tagline: "Theirs" })).toEqual({
    kind: "saved",
    values: { name: "Mine", tagline: "Theirs" },
  });
});

test("what both changed is a clash, unless they made it the same", () => {
  const now = { name: "Theirs", tagline: "B" };
  expect(merge({ name: "Mine", tagline: "C" }, now)).toEqual({ kind: "clash", fields: ["name"], now });
  expect(merge({ name: "Theirs", tagline: "B" }, now)).toEqual({ kind: "saved", values: now });
});
