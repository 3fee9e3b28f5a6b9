import { expect, test } from "vitest";
import { readDeskFilter } from "./read-desk-filter.ts";

const all = { search: "", state: null, section: null, after: null };

test.each([
  [{}, all],
  [{ q: "  북한 핵 " }, { ...all, search: "북한 핵" }],
  [{ q: ["one", "two"] }, { ...all, search: "one" }],
  [{ q: "x".repeat(300) }, { ...all, search: "x".repeat(200) }],
  [
    { state: "ready", section: "nation" },
    { ...all, state: "ready", section: "nation" },
  ],
  [{ state: "Ready" }, all],
  [{ state: "constructor" }, all],
  [{ section: "' or 1=1" }, all],
  [{ section: "\u0000" }, all],
  [{ after: "2026-11-24T12:00:00.000Z_x" }, { ...all, after: "2026-11-24T12:00:00.000Z_x" }],
])("%j is the filter %j", (query, filter) => {
  expect(readDeskFilter(query)).toEqual(filter);
});
