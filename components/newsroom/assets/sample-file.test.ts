import { expect, test } from "vitest";
import { sampleFile } from "./sample-file.ts";

const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 251);
const changedAt = (place: number) => {
  const changed = bytes.slice();
  changed[place] = (changed[place] ?? 0) ^ 1;
  return new Blob([changed]);
};

test("the same file has the same sample, under whatever name and time", async () => {
  const one = new File([bytes], "one.wav", { lastModified: 1 });
  const other = new File([bytes], "other.wav", { lastModified: 2 });
  expect(await sampleFile(one)).toBe(await sampleFile(other));
});

test.each([
  ["at its beginning", changedAt(0)],
  ["in its middle", changedAt(150_000)],
  ["at its end", changedAt(299_999)],
  ["in its length", new Blob([bytes, new Uint8Array(1)])],
])("a file that differs %s has another", async (_where, other) => {
  expect(await sampleFile(other)).not.toBe(await sampleFile(new Blob([bytes])));
});

test("an empty file and a short one have one too", async () => {
  expect(await sampleFile(new Blob([]))).toMatch(/^[0-9a-f]{64}$/);
  expect(await sampleFile(new Blob(["a"]))).not.toBe(await sampleFile(new Blob(["b"])));
});
