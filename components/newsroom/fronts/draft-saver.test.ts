import { expect, test } from "vitest";
import type { FrontDraft } from "#newsroom/fronts/front-view.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { createDraftSaver, type SaveState } from "./draft-saver.ts";
import type { FrontApi } from "./front-api.ts";

type Answer = Awaited<ReturnType<FrontApi["saveDraft"]>>;

const slots = (count: number): Slot[] =>
  Array.from({ length: count }, () => ({ kind: "latest", section: null, story: null }));
const draft = (version: number, by = "Ed Itor"): FrontDraft => ({ version, slots: slots(9), by, at: null });
const saved = (version: number): Answer => ({ kind: "done", value: { draft: draft(version) } });

/** A saver at version 3 whose requests are answered by hand, one after another. */
function begin() {
  const sent: { base: number; count: number; answer: (answer: Answer) => Promise<void> }[] = [];
  const told: SaveState[] = [];
  const saver = createDraftSaver(
    {
      saveDraft: (base, asked) =>
        new Promise((resolve) => {
          const answer = async (given: Answer) => {
            resolve(given);
            await Promise.resolve();
            await Promise.resolve();
          };
          sent.push({ base, count: asked.length, answer });
        }),
    },
    3,
    (state) => told.push(state),
  );
  return { sent, told, saver, last: () => told.at(-1)?.kind };
}

test("one request at a time, then the newest of what came meanwhile", async () => {
  const { sent, saver, last } = begin();
  for (const count of [1, 2, 3]) saver.push(slots(count));
  expect(sent.map(({ count }) => count)).toEqual([1]);
  await sent[0]?.answer(saved(4));
  expect(sent.map(({ base, count }) => [base, count])).toEqual([
    [3, 1],
    [4, 3],
  ]);
  expect(last()).toBe("saving");
  await sent[1]?.answer(saved(5));
  expect([last(), saver.version()]).toEqual(["saved", 5]);
});

test("what was not reached stays and is sent again, or what came after it", async () => {
  const { sent, saver, last } = begin();
  saver.push(slots(1));
  await sent[0]?.answer({ kind: "unreachable", waitMs: 0 });
  expect(last()).toBe("unsaved");
  saver.retry();
  expect(sent.map(({ count }) => count)).toEqual([1, 1]);
  await sent[1]?.answer({ kind: "signed_out" });
  saver.push(slots(2));
  expect(sent[2]).toMatchObject({ base: 3, count: 2 });
});

test("a clash keeps one's own with what was done while it was found, and either can be taken", async () => {
  const { sent, told, saver, last } = begin();
  saver.push(slots(1));
  saver.push(slots(2));
  await sent[0]?.answer({ kind: "conflict", conflict: { draft: draft(8, "Al Other") } });
  expect(told.at(-1)).toMatchObject({ kind: "clash", theirs: { by: "Al Other" }, mine: slots(2) });
  saver.settle(8, slots(2));
  expect(sent[1]).toMatchObject({ base: 8, count: 2 });
  await sent[1]?.answer({ kind: "conflict", conflict: { draft: draft(9) } });
  saver.settle(9, null);
  expect([last(), saver.version(), sent.length]).toEqual(["saved", 9, 2]);
});
