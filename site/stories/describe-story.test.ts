import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PaperView } from "../paper/paper-reads.ts";
import { describeStory } from "./describe-story.ts";
import { publishedStory } from "./published-story-fixture.ts";

const paper: PaperView = {
  name: "The Test",
  tagline: "",
  publisher: "Test Press",
  language: "en",
  timeZone: "Asia/Seoul",
  primary: "en",
  edition: null,
  pages: [],
};

beforeEach(() => vi.stubEnv("STET_ADDRESS", "https://paper.example"));
afterEach(() => vi.unstubAllEnvs());

test("a machine learns what was put right, when, and where it sees the difference", () => {
  const at = "2017-01-26T00:00:00.000Z";
  const corrections = [
    { number: 2, kind: "follow_up" as const, text: "They met again.", at, hasDifference: false },
    { number: 1, kind: "correction" as const, text: "It was Wednesday.", at, hasDifference: true },
  ];
  const described = describeStory(publishedStory({ corrections, updatedAt: at }), paper);
  const datePublished = "2017-01-26T09:00:00+09:00";
  expect(described.dateModified).toBe(datePublished);
  expect(described.correction).toEqual([
    { "@type": "CorrectionComment", text: "They met again.", datePublished, url: undefined },
    {
      "@type": "CorrectionComment",
      text: "It was Wednesday.",
      datePublished,
      url: "https://paper.example/world/ministers-meet/corrections/1",
    },
  ]);
  expect(describeStory(publishedStory(), paper).correction).toBeUndefined();
});

test("a machine learns who, where, when and from whom", () => {
  expect(describeStory(publishedStory(), paper)).toMatchObject({
    "@type": "NewsArticle",
    mainEntityOfPage: { "@id": "https://paper.example/world/ministers-meet" },
    headline: "Ministers meet",
    author: [
      {
        "@type": "Person",
        name: "줄리 잭슨",
        alternateName: "Julie Jackson",
        url: "https://paper.example/authors/julie-jackson",
      },
    ],
    dateline: "PARIS, Jan. 25",
    datePublished: "2017-01-25T20:06:00+09:00",
    dateModified: "2017-01-25T20:06:00+09:00",
    publisher: { name: "Test Press" },
    sourceOrganization: { name: "Yonhap" },
    inLanguage: "en",
    articleSection: "World",
    wordCount: 4,
  });
});

test("an update changes the modified time alone", () => {
  expect(describeStory(publishedStory({ updatedAt: "2017-01-26T00:00:00.000Z" }), paper)).toMatchObject({
    datePublished: "2017-01-25T20:06:00+09:00",
    dateModified: "2017-01-26T09:00:00+09:00",
  });
});

test("every author is named, free text too; without any, the agency stands for them", () => {
  const [first] = publishedStory().bylines;
  const free = { person: null, freeText: "By Stet staff", role: "" };
  const bylines = first ? [first, free] : [free];
  expect(describeStory(publishedStory({ bylines }), paper)).toMatchObject({
    author: [{ name: "줄리 잭슨" }, { "@type": "Person", name: "Stet staff" }],
  });
  expect(describeStory(publishedStory({ bylines: [] }), paper)).toMatchObject({ author: { name: "Yonhap" } });
});

test("in Korean the place has no bracket and the section its Korean name", () => {
  expect(describeStory(publishedStory({ language: "ko" }), paper)).toMatchObject({
    dateline: "파리",
    articleSection: "세계",
    inLanguage: "ko",
  });
});
