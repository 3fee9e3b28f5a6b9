import { expect, test } from "vitest";
import { audienceOf, readPath } from "#server/routes.ts";

const files = new Set(["/islands/live.js", "/favicon.svg"]);

test.each([
  ["/", "reader"],
  ["/world/a-story", "reader"],
  ["/world/%EB%B6%81%ED%95%9C", "reader"],
  ["/newsroom", "staff"],
  ["/newsroom/stories/1", "staff"],
  ["/newsrooms-of-the-world/a", "reader"],
  ["/api/v1/stories", "staff"],
  ["/apiary/a", "reader"],
  ["/preview/1", "staff"],
  ["/_next/static/chunks/a.js", "file"],
  ["/_next/image", "staff"],
  ["/islands/live.js", "file"],
  ["/islands/none.js", "reader"],
  ["/favicon.svg", "file"],
])("%s is for: %s", (pathname, audience) => {
  expect(audienceOf(pathname, files)).toBe(audience);
});

test.each([
  ["/a/b?c=d", "/a/b", "?c=d"],
  ["/a/../newsroom", "/newsroom", ""],
  ["/a/%2e%2e/newsroom", "/newsroom", ""],
  ["//evil.example/a", "/evil.example/a", ""],
  ["/\\evil.example/a", "/evil.example/a", ""],
  ["http://evil.example/a", "/a", ""],
  ["/a//b///c", "/a/b/c", ""],
  ["/한글?q=북한", "/%ED%95%9C%EA%B8%80", "?q=%EB%B6%81%ED%95%9C"],
  ["", "/", ""],
])("%s is read as %s", (url, pathname, search) => {
  expect(readPath(url)).toEqual({ pathname, search });
});

test.each(["/%FF", "/%", "/a%00b"])("%s is no address", (url) => {
  expect(readPath(url)).toBeNull();
});
