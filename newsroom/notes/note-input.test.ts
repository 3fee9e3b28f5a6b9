import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { noteInput, noteMessageInput } from "./note-input.ts";

function message(text: string) {
  return { id: randomUUID(), text, mentioned: [] };
}

test.each([
  ["nothing but space", " \n\t ", "empty"],
  ["5,001 characters", "가".repeat(5001), "too_long"],
])("%s is refused with a reason", (_what, text, reason) => {
  const parsed = noteMessageInput.safeParse(message(text));
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([reason]);
});

test("any script is kept as it was typed, without what no database can hold", async () => {
  const parsed = noteMessageInput.parse(message("한글 大韓民國\r\nשלום 👩‍👩‍👧‍👦\u0000\ud83d"));
  expect(parsed.text).toBe("한글 大韓民國\nשלום 👩‍👩‍👧‍👦\uFFFD");
  const place = { id: randomUUID(), version: 0, from: 1, to: 4, message: message("x") };
  for (const quote of ["a\0b", "a\ud83db", "   ", "abcd"]) {
    expect(noteInput.safeParse({ ...place, quote }).success).toBe(false);
  }
});
