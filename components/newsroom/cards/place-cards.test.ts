import { expect, test } from "vitest";
import { type PendingPlace, placeCards } from "./place-cards.ts";

const card = (id: string, changedAt = "1") => ({ id, changedAt });
const put = (change: Partial<PendingPlace> = {}): Map<string, PendingPlace> =>
  new Map([["a", { from: "writing", to: "ready", changedAt: "1", isDone: false, ...change }]]);

function place(
  writing: ReturnType<typeof card>[],
  ready: typeof writing,
  pending: Map<string, PendingPlace>,
) {
  const columns = [
    { key: "writing", cards: writing },
    { key: "ready", cards: ready },
  ];
  const placed = placeCards(columns, pending);
  return Object.fromEntries(
    [...placed].map(([key, cards]) => [
      key,
      cards.map(({ id, isPending }) => (isPending ? `${id} pending` : id)),
    ]),
  );
}

test("what is being moved stands where it was put, whatever else happens to it", () => {
  const expected = { writing: ["b"], ready: ["a pending", "c"] };
  expect(place([card("a"), card("b")], [card("c")], put())).toEqual(expected);
  expect(place([card("a", "2"), card("b")], [card("c")], put())).toEqual(expected);
});

test("what was moved stays there until the desk says anything new of it", () => {
  expect(place([card("a")], [], put({ isDone: true }))).toEqual({ writing: [], ready: ["a pending"] });
  expect(place([card("a", "2")], [], put({ isDone: true }))).toEqual({ writing: ["a"], ready: [] });
  expect(place([], [card("a", "2")], put({ isDone: true }))).toEqual({ writing: [], ready: ["a"] });
});

test("what somebody else moved meanwhile is where they put it", () => {
  expect(place([], [card("a", "2")], put({ to: "held" }))).toEqual({ writing: [], ready: ["a"] });
});

test("what is put in a column that is not shown is out of sight", () => {
  expect(place([card("a")], [], put({ to: "spiked" }))).toEqual({ writing: [], ready: [] });
});
