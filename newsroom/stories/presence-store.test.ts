import { expect, test } from "vitest";
import type { PresenceView } from "./presence-input.ts";
import { PresenceStore } from "./presence-store.ts";

const story = "0198a000-0000-7000-8000-000000000001";
const other = "0198a000-0000-7000-8000-000000000002";
const user = (number: number) => `0198a000-0000-7000-9000-00000000000${number}`;

function presence(changes: Partial<PresenceView> = {}): PresenceView {
  return {
    storyId: story,
    windowId: "w1",
    userId: user(1),
    name: "Ann",
    version: 3,
    selection: { anchor: 1, head: 2 },
    isIdle: false,
    isLeaving: false,
    ...changes,
  };
}

function open(now = () => 0) {
  const store = new PresenceStore(now);
  return { store, hear: (view: PresenceView) => store.hear(JSON.stringify(view)) };
}

test("everyone in a story is listed once a window, with their latest place", () => {
  const { store, hear } = open();
  hear(presence());
  hear(presence({ version: 4 }));
  hear(presence({ windowId: "w2", userId: user(2), name: "Ben" }));
  hear(presence({ windowId: "w3", storyId: other }));
  expect(store.inStory(story).map(({ name, version }) => `${name} ${version}`)).toEqual(["Ann 4", "Ben 3"]);
});

test("who leaves is gone at once, who falls silent a little later", () => {
  let time = 0;
  const { store, hear } = open(() => time);
  hear(presence());
  hear(presence({ windowId: "w2", userId: user(2), name: "Ben" }));
  hear(presence({ isLeaving: true }));
  expect(store.inStory(story).map(({ name }) => name)).toEqual(["Ben"]);
  time = 30_001;
  expect(store.inStory(story)).toEqual([]);
});

test("the desk names each person once a story, however many windows they have", () => {
  const { store, hear } = open();
  hear(presence());
  hear(presence({ windowId: "w2" }));
  hear(presence({ windowId: "w3", userId: user(2), name: "Ben" }));
  expect(store.namesByStory()).toEqual(new Map([[story, ["Ann", "Ben"]]]));
});

test("a notice that is no presence is passed over", () => {
  const { store } = open();
  for (const payload of ["", "{}", "null", "[1]", JSON.stringify({ ...presence(), storyId: "x" })]) {
    expect(store.hear(payload)).toBeNull();
  }
  expect(store.inStory(story)).toEqual([]);
});
