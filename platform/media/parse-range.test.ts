import { expect, test } from "vitest";
import { parseRange } from "./parse-range.ts";

test.each([
  [undefined, "whole"],
  ["", "whole"],
  ["bytes=0-", { first: 0, last: 99 }],
  ["bytes=10-19", { first: 10, last: 19 }],
  ["bytes=90-1000", { first: 90, last: 99 }],
  ["bytes=-10", { first: 90, last: 99 }],
  ["bytes=-1000", { first: 0, last: 99 }],
  ["bytes=100-", "outside"],
  ["bytes=-0", "outside"],
  ["bytes=20-10", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["pages=0-1", "whole"],
  ["bytes=0x1-2", "whole"],
])("of 100 bytes %j is %j", (header, range) => {
  expect(parseRange(header, 100)).toEqual(range);
});
