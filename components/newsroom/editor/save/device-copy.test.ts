import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { DeviceCopy } from "./device-copy.ts";
import { Journal } from "./journal.ts";
import { createHeadlessSurface } from "./surface.ts";

const start = documentSchema.nodeFromJSON({
  type: "doc",
  content: [{ type: "headline" }, { type: "standfirst" }, { type: "paragraph" }],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A device whose every write takes this long, and when each was begun. */
function typeOn(writeMs: number) {
  const writes: number[] = [];
  const journal: Journal = Object.create(Journal.prototype);
  vi.spyOn(journal, "writeWindow").mockImplementation(() => {
    writes.push(Date.now());
    return new Promise((resolve) => setTimeout(resolve, writeMs));
  });
  const surface = createHeadlessSurface(start, 0, "writer");
  const readConfirmed = () => ({ document: start, inFlight: null });
  const copy = new DeviceCopy({
    journal,
    windowId: "window",
    clientId: "writer",
    readState: () => surface.readState(),
    readConfirmed,
    onChange: () => {},
  });
  const type = () => {
    surface.dispatch(surface.readState().tr.insertText("a", 5));
    copy.noteChange();
    return Date.now();
  };
  return { type, copy, writes };
}

it("keeps a letter at once on a device that writes quickly", async () => {
  const { type, copy, writes } = typeOn(2);
  for (let letter = 0; letter < 5; letter += 1) {
    const typedAt = type();
    await vi.advanceTimersByTimeAsync(100);
    expect(writes.at(-1)).toBeLessThanOrEqual(typedAt + 10);
    expect(copy.isCurrent).toBe(true);
  }
});

it("lets a slow device rest, and keeps a letter within a fifth of a second all the same", async () => {
  const { type, writes } = typeOn(150);
  type();
  await vi.advanceTimersByTimeAsync(400);
  const typedAt = type();
  await vi.advanceTimersByTimeAsync(199);
  expect(writes).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(writes).toEqual([expect.any(Number), typedAt + 200]);
});
