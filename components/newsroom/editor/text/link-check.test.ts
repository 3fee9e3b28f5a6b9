import { describe, expect, it } from "vitest";
import { newsroomAddress, warnOfLink } from "./link-check.ts";

describe("a link is warned of", () => {
  it("when it says whom it came from, and can be had without", () => {
    const [warning, ...others] = warnOfLink("https://example.com/a?id=1&utm_source=x&fbclid=y#top");
    expect(others).toEqual([]);
    expect(warning?.words).toContain("utm_source, fbclid");
    expect(warning?.better?.href).toBe("https://example.com/a?id=1#top");
  });

  it("when it is not encrypted", () => {
    expect(warnOfLink("http://example.com/")[0]?.better?.href).toBe("https://example.com/");
  });

  it("and otherwise not", () => {
    for (const fine of [
      "https://example.com/?id=1",
      "/world/bridge",
      "mailto:desk@example.com",
      "https://[",
    ]) {
      expect(warnOfLink(fine)).toEqual([]);
    }
  });
});

it("knows the newsroom's own addresses", () => {
  const origin = "https://paper.example";
  const storyId = "0199f3a2-0000-7000-8000-0000000000aa";
  expect(newsroomAddress(`${origin}/newsroom/stories/${storyId}`, origin)).toEqual({ storyId });
  expect(newsroomAddress(`/newsroom/preview/${storyId}`, origin)).toEqual({ storyId });
  expect(newsroomAddress("/newsroom", origin)).toEqual({ storyId: null });
  expect(newsroomAddress("/newsrooms-of-the-world/a", origin)).toBeNull();
  expect(newsroomAddress("https://other.example/newsroom", origin)).toBeNull();
});
