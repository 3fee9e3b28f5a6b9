import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./story-cursor.ts";

const storyId = "0199f3a2-0000-7000-8000-000000000001";

test("a cursor reads back as it was written", () => {
  const text = writeCursor({ shownAt: "2017-01-25T11:06:00.123Z", storyId });
  expect(readCursor(text)).toEqual({ shownAt: new Date("2017-01-25T11:06:00.123Z"), storyId });
});

test("before 2001 too", () => {
  const text = writeCursor({ shownAt: "1971-01-01T00:00:00.000Z", storyId });
  expect(readCursor(text)?.shownAt.toISOString()).toBe("1971-01-01T00:00:00.000Z");
});

test.each([
  "",
  "x",
  `99-${storyId}`,
  "1485342366123-",
  `1485342366123-${storyId}'`,
  `1485342366123-${storyId}\n`,
])("%j is no cursor", (text) => {
  expect(readCursor(text)).toBeNull();
});
