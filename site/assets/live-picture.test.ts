import { expect, test } from "vitest";
import { renditionPath, renditionWidths } from "./live-picture.ts";

test.each([
  [200, [200]],
  [320, [320]],
  [700, [320, 480, 640, 700]],
  [2560, [320, 480, 640, 960, 1280, 1920, 2560]],
  [6000, [320, 480, 640, 960, 1280, 1920, 2560]],
])("a crop %i pixels wide is never made wider", (width, widths) => {
  expect(renditionWidths({ width })).toEqual(widths);
});

test("a rendition has an address for readers and one for the newsroom", () => {
  expect(renditionPath({ key: "k" }, 640, "webp")).toBe("/media/k/640.webp");
  expect(renditionPath({ key: "k" }, 640, "webp", "/api/v1/media")).toBe("/api/v1/media/k/640.webp");
});
