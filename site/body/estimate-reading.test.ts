import { expect, test } from "vitest";
import { publishedStory } from "../stories/published-story-fixture.ts";
import { estimateReading } from "./estimate-reading.ts";

const korean = (characters: number) =>
  publishedStory({
    language: "ko",
    document: {
      type: "doc",
      content: [
        { type: "headline", content: [{ type: "text", text: "가".repeat(5_000) }] },
        { type: "standfirst" },
        { type: "paragraph", content: [{ type: "text", text: "다리 ".repeat(characters / 2) }] },
      ],
    },
  });

test.each([
  ["the shortest story takes a minute", publishedStory({ words: 0 }), 1],
  ["English is counted by words", publishedStory({ words: 1_190 }), 5],
  ["to the nearest minute", publishedStory({ words: 2.6 * 238 }), 3],
  ["Korean by the characters of the text, without its spaces", korean(2_000), 4],
])("%s", (_claim, story, minutes) => {
  expect(estimateReading(story)).toBe(minutes);
});
