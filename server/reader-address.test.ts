import { expect, test } from "vitest";
import { readerAddress } from "#server/reader-address.ts";

test.each([
  ["/nation", "/nation"],
  ["/nation?before=x&utm_source=y", "/nation?before=x"],
  ["/nation?utm_source=y", "/nation"],
  ["/nation?before=a?b", "/nation?before=a%3Fb"],
  ["/a?", "/a"],
])("a reader's address %s means %s", (asked, meant) => {
  expect(readerAddress(asked)).toBe(meant);
});
