import { expect, test, vi } from "vitest";

test("a failure is known by its kind, whichever copy of the module made it", async () => {
  const ours = await import("./media/store-failure.ts");
  vi.resetModules();
  const theirs = await import("./media/store-failure.ts");
  expect(theirs.MissingFile).not.toBe(ours.MissingFile);
  const missing = new theirs.MissingFile("original/ab/abc");
  expect(missing).toBeInstanceOf(ours.MissingFile);
  expect(missing).toBeInstanceOf(Error);
  expect(missing).not.toBeInstanceOf(ours.StoreFailure);
  expect(new theirs.StoreFailure("refused", "no such bucket")).toBeInstanceOf(ours.StoreFailure);
  expect(new Error("MissingFile")).not.toBeInstanceOf(ours.MissingFile);
});
