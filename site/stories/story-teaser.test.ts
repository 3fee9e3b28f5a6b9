import { expect, test } from "vitest";
import { publishedStory } from "./published-story-fixture.ts";
import { type TeaserRow, toTeaser } from "./story-teaser.ts";

function row(changes: Partial<TeaserRow> = {}): TeaserRow {
  return {
    storyId: "1",
    headline: "Ministers meet",
    standfirst: "",
    language: "en",
    sectionSlug: "world",
    sectionName: "World",
    sectionNameKo: "세계",
    slug: "ministers-meet",
    shownAt: new Date("2017-01-25T11:06:00Z"),
    shownZone: "Asia/Seoul",
    bylines: publishedStory().bylines,
    opening: { type: "paragraph", content: [{ type: "text", text: "They met." }] },
    ...changes,
  };
}

test("the opening stands in for a standfirst, and beside one", () => {
  expect(toTeaser(row())).toMatchObject({ summary: "They met.", opening: "" });
  expect(toTeaser(row({ standfirst: "Two days." }))).toMatchObject({
    summary: "Two days.",
    opening: "They met.",
  });
});

test("a long opening ends with a sentence, else with a word", () => {
  const sentence = "The ministers of both countries met for the first time in eleven years on Wednesday.";
  const opening = {
    type: "paragraph",
    content: [{ type: "text", text: `${sentence} ${"Word ".repeat(60)}` }],
  };
  expect(toTeaser(row({ opening })).summary).toBe(sentence);
  const endless = { type: "paragraph", content: [{ type: "text", text: "word ".repeat(90) }] };
  expect(toTeaser(row({ opening: endless })).summary).toMatch(/^(word )+…$/);
});

test("a kicker stands over the headline; what was published before there were any has none", () => {
  expect(toTeaser(row({ kicker: " Budget " })).kicker).toBe("Budget");
  expect([toTeaser(row()).kicker, toTeaser(row({ kicker: null })).kicker]).toEqual(["", ""]);
});

test("a snapshot with strange parts still makes a line of a list", () => {
  expect(toTeaser(row({ bylines: "?", opening: 7, shownZone: null, language: "fr" }))).toMatchObject({
    bylines: [],
    summary: "",
    shownZone: "UTC",
    language: "en",
  });
});
