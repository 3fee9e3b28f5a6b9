import { expect, test } from "vitest";
import { isAsked, normalizeSearch, readSearch, searchAddress, searchLimits } from "./search-input.ts";

const asked = (search: string) => readSearch(new URLSearchParams(search));

test("a search says what it was asked", () => {
  const { question, problems } = asked(
    "q=%20북한%20%20핵&section=world&author=Kim&from=2026-01-01&to=2026-01-31&page=3",
  );
  expect(question).toEqual({
    q: "북한 핵",
    section: "world",
    author: "Kim",
    from: "2026-01-01",
    to: "2026-01-31",
    page: 3,
  });
  expect(problems).toEqual({});
});

test.each([
  ["from=2026-02-30", { from: "not_a_date" }],
  ["to=yesterday", { to: "not_a_date" }],
  ["from=2026-02-02&to=2026-02-01", { to: "days_reversed" }],
  [`q=${"k".repeat(121)}`, { q: "too_long" }],
  [`author=${"k".repeat(500)}`, { author: "too_long" }],
  ["q=a&from=&to=", {}],
])("%s is judged", (search, problems) => {
  expect(asked(search).problems).toEqual(problems);
});

test.each(["0", "-1", "26", "1e9", "2.5", "x"])("page %s is the first", (page) => {
  expect(asked(`q=a&page=${page}`).question.page).toBe(1);
});

test("spellings of one search are kept as one, and none is long", () => {
  const one = normalizeSearch(new URLSearchParams("page=1&q=%20caf%C3%A9 &utm=x&author="));
  const other = normalizeSearch(new URLSearchParams("q=cafe%CC%81"));
  expect(one.toString()).toBe(other.toString());
  const hostile = normalizeSearch(new URLSearchParams({ q: "k".repeat(1e6), author: "\u0000".repeat(1e6) }));
  expect(hostile.get("q")?.length).toBe(searchLimits.q + 1);
  expect(hostile.get("author")).toBeNull();
});

test("half a character at the cut is none", () => {
  const { q } = asked(`q=${encodeURIComponent(`${"k".repeat(120)}🙂`)}`).question;
  expect(q.isWellFormed()).toBe(true);
});

test("an address of a search leads to the same search", () => {
  const { question } = asked("q=a%26b%3Dc&section=world&page=2");
  expect(asked(searchAddress(question).split("?")[1] ?? "").question).toEqual(question);
  expect(searchAddress({})).toBe("/search");
  expect(isAsked(asked("page=4").question)).toBe(false);
});
