import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FieldSaver, type StateOf } from "./field-saver.ts";
import type { PendingField } from "./journal.ts";
import type { Answer } from "./story-answers.ts";

type FieldAnswer = Answer<StateOf<string>, { current: StateOf<string> }>;
const at = (value: string, seq: number): StateOf<string> => ({ value, seq, setBy: "Ann", setAt: null });

type Change = { baseSeq: number; opId: string; value: unknown };
const accept = (change: Change): FieldAnswer => ({
  kind: "done",
  value: at(String(change.value), change.baseSeq + 1),
});

function createSaver(answers: FieldAnswer[], take = accept) {
  const sent: Change[] = [];
  const journal = new Map<string, PendingField>();
  const saver = new FieldSaver<string, string>({
    field: "slug",
    start: at("", 0),
    show: (view) => view,
    toInput: (draft) => draft,
    isDraft: (value): value is string => typeof value === "string",
    send: async (change) => {
      sent.push(change);
      return answers.shift() ?? take(change);
    },
    journal: {
      writeField: async (record) => void journal.set(record.field, record),
      clearField: async (field) => void journal.delete(field),
    },
    random: () => 0.5,
  });
  return { saver, sent, journal };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a field", () => {
  it("saves the last value after a pause, on the number it was read at", async () => {
    const { saver, sent, journal } = createSaver([]);
    saver.set("a", 600);
    saver.set("ab", 600);
    expect(journal.get("slug")?.value).toBe("ab");
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toMatchObject([{ baseSeq: 0, value: "ab" }]);
    expect(saver.getSnapshot()).toMatchObject({ value: "ab", state: "saved" });
    expect(journal.size).toBe(0);
  });

  it("asks again under the same operation id when nobody answered", async () => {
    const { saver, sent } = createSaver([{ kind: "unreachable", waitMs: 0 }]);
    saver.set("a");
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.getSnapshot().state).toBe("offline");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ opId }) => opId)).toEqual([sent[0]?.opId, sent[0]?.opId]);
    expect(saver.getSnapshot().state).toBe("saved");
  });

  it("sends a value whose answer was lost again before the newer one, over a reload too", async () => {
    let seq = 0;
    const known = new Map<string, number>();
    const take = (change: Change): FieldAnswer => {
      const before = known.get(change.opId);
      if (before === undefined && change.baseSeq !== seq)
        return { kind: "conflict", conflict: { current: at("own", seq) } };
      if (before === undefined) seq += 1;
      known.set(change.opId, seq);
      return { kind: "done", value: at(String(change.value), seq) };
    };
    const { saver, sent, journal } = createSaver([{ kind: "unreachable", waitMs: 0 }], take);
    saver.set("a");
    await vi.advanceTimersByTimeAsync(10);
    if (sent[0]) take(sent[0]);
    saver.set("ab", 600);
    const left = journal.get("slug");
    saver.stop();
    const after = createSaver([], take);
    if (left) after.saver.restore({ ...left, userId: "", storyId: "", savedAt: 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(after.saver.getSnapshot()).toMatchObject({ value: "ab", state: "saved", theirs: null });
    expect(after.sent.map(({ value }) => value)).toEqual(["a", "ab"]);
  });

  it("keeps both values of a clash until a person decides", async () => {
    const clash: FieldAnswer = { kind: "conflict", conflict: { current: at("theirs", 4) } };
    const { saver, sent } = createSaver([clash, clash]);
    saver.set("mine");
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.getSnapshot()).toMatchObject({ value: "mine", state: "clash", theirs: { value: "theirs" } });
    saver.keepMine();
    await vi.advanceTimersByTimeAsync(10);
    expect(sent.at(-1)).toMatchObject({ baseSeq: 4, value: "mine" });
    saver.takeTheirs();
    expect(saver.getSnapshot()).toMatchObject({ value: "theirs", state: "saved", theirs: null });
  });

  it("shows what the server refused and why, and keeps what was typed", async () => {
    const { saver } = createSaver([{ kind: "refused", refusals: [{ field: "slug", reason: "not_a_slug" }] }]);
    saver.set("a b");
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.getSnapshot()).toMatchObject({ value: "a b", state: "refused" });
    expect(await saver.flush()).toBe(false);
    saver.set("a-b");
    expect(await saver.flush()).toBe(true);
  });

  it("takes what others set, but never over something under way", async () => {
    const { saver } = createSaver([{ kind: "unreachable", waitMs: 60_000 }]);
    saver.takeServer(at("theirs", 1));
    expect(saver.getSnapshot().value).toBe("theirs");
    saver.set("mine");
    await vi.advanceTimersByTimeAsync(10);
    saver.takeServer(at("newer", 2));
    expect(saver.getSnapshot().value).toBe("mine");
  });
});
