import type { PublishedStory } from "./published-story.ts";

/** A whole published story for tests, in the shape of wire copy with a two-script byline. */
export function publishedStory(changes: Partial<PublishedStory> = {}): PublishedStory {
  return {
    storyId: "0199f3a2-0000-7000-8000-000000000001",
    language: "en",
    section: { slug: "world", name: "World", nameKo: "세계" },
    slug: "ministers-meet",
    topics: [],
    kicker: "",
    headline: "Ministers meet",
    standfirst: "The first of two days.",
    lead: null,
    document: {
      type: "doc",
      content: [
        { type: "headline", content: [{ type: "text", text: "Ministers meet" }] },
        { type: "standfirst", content: [{ type: "text", text: "The first of two days." }] },
        { type: "paragraph", content: [{ type: "text", text: "They met on Wednesday." }] },
      ],
    },
    bylines: [
      {
        person: {
          id: "0199f3a2-0000-7000-8000-0000000000aa",
          slug: "julie-jackson",
          names: [
            { text: "줄리 잭슨", role: "native", script: "Hang", language: "ko" },
            { text: "Julie Jackson", role: "romanised", script: "Latn", language: "en" },
          ],
        },
        freeText: "",
        role: "",
      },
    ],
    dateline: {
      place: { name: "Paris", nameKo: "파리", region: "", country: "FR", standsAlone: true },
      date: "2017-01-25",
    },
    source: { name: "Yonhap", creditLine: "(Yonhap)", kind: "agency" },
    credit: "",
    shownAt: "2017-01-25T11:06:00.000Z",
    shownZone: "Asia/Seoul",
    firstPublishedAt: "2017-01-25T11:20:00.000Z",
    updatedAt: null,
    corrections: [],
    words: 4,
    ...changes,
  };
}
