import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import { openLiveChannel } from "./live-channel.ts";

const CLOSED = 2;

class FakeSource {
  readonly path: string;
  readyState = 1;
  #listeners = new Map<string, (event: { data?: unknown }) => void>();

  constructor(path: string) {
    this.path = path;
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
    this.#listeners.set(type, listener);
  }

  close() {
    this.readyState = CLOSED;
  }

  say(type: string, data?: unknown) {
    this.#listeners.get(type)?.({ data });
  }
}

function openChannel({ isHidden = false } = {}) {
  const made: FakeSource[] = [];
  const heard: unknown[] = [];
  const listeners = new Set<() => void>();
  const page = {
    visibilityState: isHidden ? "hidden" : "visible",
    addEventListener: (_type: "visibilitychange", listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: "visibilitychange", listener: () => void) => listeners.delete(listener),
  };
  const close = openLiveChannel(
    "a story",
    {
      onChanged: () => heard.push("changed"),
      onLive: (isLive) => heard.push(isLive ? "live" : "not live"),
      onPresence: (present: PresenceView[]) => heard.push(present.map(({ name }) => name)),
    },
    {
      makeSource: (path) => {
        const source = new FakeSource(path);
        made.push(source);
        return source;
      },
      page,
    },
  );
  const turn = (visibilityState: "hidden" | "visible") => {
    page.visibilityState = visibilityState;
    for (const listener of listeners) listener();
  };
  const last = () => made.at(-1) as FakeSource;
  const open = () => made.filter(({ readyState }) => readyState !== CLOSED).length;
  return { made, heard, last, open, turn, close, listeners };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a stream that opens is live, and asks what happened before", () => {
  const { heard, last } = openChannel();
  expect(last().path).toBe("/api/v1/stories/a%20story/live");
  last().say("open");
  expect(heard).toEqual(["live", "changed"]);
});

test("word of a change, of an ended session and of who is here is passed on", () => {
  const { heard, last } = openChannel();
  const anna: PresenceView = {
    windowId: "w",
    version: 1,
    selection: null,
    isIdle: false,
    isLeaving: false,
    storyId: "00000000-0000-4000-8000-000000000001",
    userId: "00000000-0000-4000-8000-000000000002",
    name: "Anna",
  };
  last().say("changed");
  last().say("signed_out");
  last().say("presence", JSON.stringify([anna]));
  last().say("presence", JSON.stringify([{ ...anna, version: "one" }]));
  last().say("presence", "{");
  expect(heard).toEqual(["changed", "changed", ["Anna"], [], []]);
});

test("a stream the browser has given up is opened again after ten seconds, once", () => {
  const { made, heard, last } = openChannel();
  last().say("open");
  last().readyState = CLOSED;
  last().say("error");
  last().say("error");
  expect(heard).toEqual(["live", "changed", "not live"]);
  vi.advanceTimersByTime(9_999);
  expect(made).toHaveLength(1);
  vi.advanceTimersByTime(20_000);
  expect(made).toHaveLength(2);
  last().say("open");
  expect(heard.slice(3)).toEqual(["live", "changed"]);
});

test("a stream that the browser mends by itself is left alone", () => {
  const { made, heard, last } = openChannel();
  last().readyState = 0;
  last().say("error");
  vi.advanceTimersByTime(60_000);
  expect(made).toHaveLength(1);
  last().readyState = 1;
  last().say("open");
  expect(heard).toEqual(["not live", "live", "changed"]);
});

test("a page that is not seen holds no stream", () => {
  const { made, heard, open, last, turn } = openChannel();
  last().say("open");
  turn("hidden");
  expect(open()).toBe(0);
  last().say("changed");
  expect(heard).toEqual(["live", "changed", "not live"]);
  turn("visible");
  expect([open(), made.length]).toEqual([1, 2]);
  last().say("open");
  expect(heard.slice(3)).toEqual(["live", "changed"]);
});

test("a page opened in the background opens its stream when it is first seen", () => {
  const { made, heard, turn } = openChannel({ isHidden: true });
  expect([made.length, heard]).toEqual([0, ["not live"]]);
  turn("visible");
  expect(made).toHaveLength(1);
});

test("a page that is hidden while it waits opens nothing until it is seen, and then at once", () => {
  const { made, last, turn } = openChannel();
  last().readyState = CLOSED;
  last().say("error");
  turn("hidden");
  vi.advanceTimersByTime(60_000);
  expect(made).toHaveLength(1);
  turn("visible");
  expect(made).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(made).toHaveLength(2);
});

test("a channel that was ended stays ended", () => {
  const { made, open, last, turn, close, listeners } = openChannel();
  last().readyState = CLOSED;
  last().say("error");
  close();
  turn("hidden");
  turn("visible");
  vi.advanceTimersByTime(60_000);
  expect([made.length, open(), listeners.size]).toEqual([1, 0, 0]);
});
