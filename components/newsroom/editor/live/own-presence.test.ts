import { EditorState } from "@tiptap/pm/state";
import { collab } from "prosemirror-collab";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { OwnPresence } from "./own-presence.ts";

const doc = documentSchema.nodeFromJSON({
  type: "doc",
  content: [{ type: "headline" }, { type: "standfirst" }, { type: "paragraph" }],
});

function makeWindow() {
  const state = EditorState.create({ doc, plugins: [collab({ version: 0, clientID: "w" })] });
  const said: string[] = [];
  const own = new OwnPresence({
    windowId: "w",
    readState: () => state,
    hasFocus: () => true,
    send: (presence) => said.push(presence.isLeaving ? "leaving" : "here"),
  });
  return { own, said };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a window says where it is at once, and every ten seconds", () => {
  const { own, said } = makeWindow();
  own.start();
  vi.advanceTimersByTime(20_000);
  expect(said).toEqual(["here", "here", "here"]);
});

test("a window that starts again says it at once, and not twice as often", () => {
  const { own, said } = makeWindow();
  own.start();
  own.start();
  expect(said).toEqual(["here", "here"]);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(3);
});

test("a window that left and came back is here again", () => {
  const { own, said } = makeWindow();
  own.start();
  own.stop();
  vi.advanceTimersByTime(30_000);
  expect(said).toEqual(["here", "leaving"]);
  own.start();
  own.noteMove(true);
  vi.advanceTimersByTime(10_000);
  expect(said.slice(2)).toEqual(["here", "here"]);
});
