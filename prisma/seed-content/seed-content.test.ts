import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedPaper, seedSections } from "./paper.ts";
import { seedPeople } from "./people.ts";
import { seedPlaces } from "./places.ts";
import type { SeedBlock, SeedState, SeedStory } from "./seed-shapes.ts";
import { seedKickers, seedSeries } from "./series.ts";
import { seedSources } from "./sources.ts";
import { seedStaff } from "./staff.ts";
import { seedStories } from "./stories.ts";
import { seedStoryTopics, seedTopics } from "./topics.ts";

const everyState: Record<SeedState, true> = {
  writing: true,
  desk_edit: true,
  copy_edit: true,
  ready: true,
  live: true,
  held: true,
  sent_back: true,
  spiked: true,
  unpublished: true,
};

const slugShape = /^[a-z0-9가-힣]+(-[a-z0-9가-힣]+)*$/;
const liveStories = seedStories.filter((story) => story.state === "live");

function textsOf(block: SeedBlock): string[] {
  if (typeof block === "string") return [block];
  if ("h2" in block) return [block.h2];
  if ("h3" in block) return [block.h3];
  if ("quote" in block) return block.quote;
  if ("pullQuote" in block) return [block.pullQuote];
  if ("bullets" in block) return block.bullets;
  if ("numbers" in block) return block.numbers;
  return [];
}

function textOf(story: SeedStory): string {
  return story.blocks.flatMap(textsOf).join("\n");
}

function wordsIn(story: SeedStory): number {
  return textOf(story).split(/\s+/).filter(Boolean).length;
}

function minutesAgo(story: SeedStory): number {
  return story.shownAgo.hours * 60 + (story.shownAgo.minutes ?? 0);
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function missing(used: string[], known: string[]): string[] {
  return used.filter((key) => !known.includes(key));
}

function storiesBreaking(rule: (story: SeedStory) => boolean, stories = seedStories): string[] {
  return stories.filter((story) => !rule(story)).map((story) => story.key);
}

const peopleKeys = seedPeople.map((person) => person.key);

describe("what the stories point to", () => {
  test("no two of a kind share a key", () => {
    for (const kind of [seedPeople, seedSources, seedPlaces, seedStaff, seedStories, seedTopics]) {
      expect(repeated(kind.map((one) => one.key))).toEqual([]);
    }
  });

  test("every section, source, place, person and staff member that a story names is there", () => {
    expect(
      missing(
        seedStories.map((story) => story.section),
        seedSections.map((section) => section.slug),
      ),
    ).toEqual([]);
    expect(
      missing(
        seedStories.map((story) => story.source),
        seedSources.map((source) => source.key),
      ),
    ).toEqual([]);
    expect(
      missing(
        seedStories.flatMap((story) => story.dateline?.place ?? []),
        seedPlaces.map((place) => place.key),
      ),
    ).toEqual([]);
    expect(
      missing(
        seedStories.map((story) => story.desk),
        seedStaff.map((staff) => staff.key),
      ),
    ).toEqual([]);
    expect(
      missing(
        Object.keys(seedStoryTopics),
        seedStories.map(({ key }) => key),
      ),
    ).toEqual([]);
    expect(
      missing(
        Object.values(seedStoryTopics).flat(),
        seedTopics.map(({ key }) => key),
      ),
    ).toEqual([]);
    expect(
      missing(
        seedStories.flatMap((story) => story.bylines.flatMap((byline) => byline.person ?? [])),
        peopleKeys,
      ),
    ).toEqual([]);
  });

  test("staff who write under their own name are people the paper knows", () => {
    expect(
      missing(
        seedStaff.flatMap((staff) => staff.person ?? []),
        peopleKeys,
      ),
    ).toEqual([]);
  });

  test("a byline is either a person or free text", () => {
    const bylines = seedStories.flatMap((story) => story.bylines);
    expect(
      bylines.filter((byline) => (byline.person === undefined) === (byline.freeText === undefined)),
    ).toEqual([]);
  });

  test("slugs are unique and made of small Latin letters, digits, Hangul and single hyphens", () => {
    for (const kind of [seedStories, seedPeople, seedSections, seedTopics]) {
      const slugs = kind.map((one) => one.slug);
      expect(repeated(slugs)).toEqual([]);
      expect(slugs.filter((slug) => !slugShape.test(slug))).toEqual([]);
    }
  });
});

describe("the paper", () => {
  test("has the seven sections of a daily, each with a Korean name", () => {
    const slugs = seedSections.map((section) => section.slug);
    expect(slugs).toEqual(
      expect.arrayContaining(["nation", "world", "business", "culture", "science", "sport", "opinion"]),
    );
    expect(seedSections.filter((section) => !/^[가-힣]+$/.test(section.nameKo))).toEqual([]);
  });

  test("has exactly one source that is the paper itself", () => {
    const own = seedSources.filter((source) => source.kind === "own");
    expect(own.map((source) => source.name)).toEqual([seedPaper.name]);
  });

  test("has staff in every role, at addresses that can reach nobody", () => {
    expect(new Set(seedStaff.map((staff) => staff.role))).toEqual(new Set(["reporter", "editor", "admin"]));
    expect(seedStaff.filter((staff) => !staff.email.endsWith(".example"))).toEqual([]);
    expect(repeated(seedStaff.map((staff) => staff.email))).toEqual([]);
  });

  test("knows people with names in two scripts, and one with a pen name", () => {
    const scripts = seedPeople.map((person) => new Set(person.names.map((name) => name.script)).size);
    expect(seedPeople.length).toBeGreaterThanOrEqual(14);
    expect(scripts.filter((count) => count === 2).length).toBeGreaterThanOrEqual(5);
    expect(seedPeople.some((person) => person.names.some((name) => name.role === "pen_name"))).toBe(true);
  });

  test("no two people share a name", () => {
    const names = seedPeople.flatMap((person) => person.names.map((name) => name.text));
    expect(repeated(names)).toEqual([]);
  });

  test("knows ninety dateline places in real countries and time zones", () => {
    expect(seedPlaces.length).toBeGreaterThanOrEqual(90);
    expect(seedPlaces.filter((place) => !/^[A-Z]{2}$/.test(place.country))).toEqual([]);
    for (const { timeZone } of seedPlaces) {
      expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
    }
  });

  test("two places of one name differ by region, and neither stands alone", () => {
    const names = repeated(seedPlaces.map((place) => place.name));
    for (const name of names) {
      const namesakes = seedPlaces.filter((place) => place.name === name);
      expect(repeated(namesakes.map((place) => place.region ?? ""))).toEqual([]);
      expect(namesakes.some((place) => place.standsAlone)).toBe(false);
    }
  });
});

describe("the stories", () => {
  test("are many, in two languages, and most are live", () => {
    expect(seedStories.length).toBeGreaterThanOrEqual(28);
    expect(seedStories.filter((story) => story.language === "en").length).toBeGreaterThanOrEqual(18);
    expect(seedStories.filter((story) => story.language === "ko").length).toBeGreaterThanOrEqual(8);
    expect(liveStories.length).toBeGreaterThanOrEqual(16);
  });

  test("use every state", () => {
    const used = new Set(seedStories.map((story) => story.state));
    expect(used).toEqual(new Set(Object.keys(everyState)));
  });

  test("run from a brief to a feature in each language", () => {
    const lengths = seedStories.map(wordsIn);
    const features = seedStories.filter((story) => wordsIn(story) > 1200);
    expect(lengths.some((words) => words >= 50 && words <= 70)).toBe(true);
    expect(lengths.filter((words) => words >= 250 && words <= 600).length).toBeGreaterThanOrEqual(10);
    expect(new Set(features.map((story) => story.language))).toEqual(new Set(["en", "ko"]));
  });

  test("that are live carry a byline or an agency, and fill every section at least three deep", () => {
    expect(
      storiesBreaking((story) => story.bylines.length > 0 || story.source !== "own", liveStories),
    ).toEqual([]);
    for (const section of seedSections) {
      expect(liveStories.filter((story) => story.section === section.slug).length).toBeGreaterThanOrEqual(3);
    }
  });

  test("that are live spread from twenty minutes to nine days, no two at the same minute", () => {
    const times = liveStories.map(minutesAgo);
    expect(Math.min(...times)).toBe(20);
    expect(Math.max(...times)).toBeGreaterThan(8 * 24 * 60);
    expect(Math.max(...times)).toBeLessThanOrEqual(9 * 24 * 60);
    expect(new Set(times).size).toBe(times.length);
  });

  test("are updated only when live, and only after they were published", () => {
    const updated = seedStories.filter((story) => story.updatedAgo !== undefined);
    expect(updated.length).toBeGreaterThanOrEqual(3);
    expect(storiesBreaking((story) => story.state === "live", updated)).toEqual([]);
    expect(
      storiesBreaking((story) => (story.updatedAgo?.hours ?? 0) * 60 < minutesAgo(story), updated),
    ).toEqual([]);
  });

  test("are corrected after they were published, each error once in the text, its right words too", () => {
    const corrected = liveStories.filter((story) => story.corrected !== undefined);
    expect(corrected.length).toBeGreaterThanOrEqual(1);
    expect(
      storiesBreaking((story) => (story.corrected?.hoursAgo ?? 0) * 60 < minutesAgo(story), corrected),
    ).toEqual([]);
    const isOnce = (story: SeedStory, words: string) => textOf(story).split(words).length === 2;
    expect(
      storiesBreaking(
        (story) => (story.corrected?.errors ?? []).every(({ is }) => isOnce(story, is)),
        corrected,
      ),
    ).toEqual([]);
  });

  test("are filed no later than they are shown, give or take the time zone", () => {
    const filed = seedStories.filter((story) => story.dateline !== undefined);
    expect(
      storiesBreaking(
        (story) => Math.abs((story.dateline?.daysAgo ?? 0) - minutesAgo(story) / 1440) < 1.01,
        filed,
      ),
    ).toEqual([]);
    const places = new Map(seedPlaces.map((place) => [place.key, place]));
    expect(filed.some((story) => places.get(story.dateline?.place ?? "")?.standsAlone)).toBe(true);
    expect(filed.some((story) => places.get(story.dateline?.place ?? "")?.standsAlone === false)).toBe(true);
  });

  test("have a headline and standfirst of a length that a front page can hold", () => {
    expect(storiesBreaking((story) => story.headline.length >= 8 && story.headline.length <= 90)).toEqual([]);
    expect(
      storiesBreaking(
        ({ standfirst }) => standfirst === undefined || (standfirst.length >= 15 && standfirst.length <= 170),
      ),
    ).toEqual([]);
  });

  test("have no empty block, no stray white space and no mark left open", () => {
    const texts = seedStories.flatMap((story) => story.blocks.flatMap(textsOf));
    expect(texts.filter((text) => text === "" || text !== text.trim() || /\s{2}|[\n\t]/.test(text))).toEqual(
      [],
    );
    expect(texts.filter((text) => (text.match(/\*/g)?.length ?? 0) % 2 === 1)).toEqual([]);
  });

  test("never name a day of the week as the day of the news, because the seeding day is unknown", () => {
    const weekday = /\b(said|agreed|announced|opened|won|on) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
    expect(storiesBreaking((story) => !weekday.test(textOf(story)))).toEqual([]);
  });
});

describe("the sample of raw wire copy", () => {
  const raw = readFileSync(new URL("./sample-wire.txt", import.meta.url), "utf8");
  const story = seedStories.find((one) => one.key === "ghost-nets");
  const [from, sendTo, headline, stamp, ...body] = raw.split("\n").filter((line) => line.trim() !== "");

  test("begins with page furniture, the headline, and a stamp with a byline in two scripts", () => {
    expect([from, sendTo]).toEqual(["From", "Send to"]);
    expect(headline).toBe(story?.headline);
    expect(stamp).toBe("Mar. 11, 2026 - 20:06 By 노라 베넷 (Nora Bennett)");
  });

  test("holds the fourteen paragraphs of the story, indented, one of them broken", () => {
    expect(body).toHaveLength(15);
    expect(body.filter((line) => line.startsWith("   "))).toHaveLength(13);
    const rejoined = body
      .map((line) => line.trim())
      .join("\n")
      .replace("it\nalso said.", "it also said.");
    expect(rejoined).toBe(`${story?.blocks.join("\n")} (Yonhap)`);
  });
});

test("the demo's series is three live stories in one language, the oldest first; every kicker has its story", () => {
  const parts = seedSeries.parts.flatMap((key) => liveStories.filter((story) => story.key === key));
  expect(parts).toHaveLength(3);
  expect(new Set(parts.map(({ language }) => language)).size).toBe(1);
  expect(parts.map(minutesAgo)).toEqual(parts.map(minutesAgo).toSorted((a, b) => b - a));
  const keys = seedStories.map(({ key }) => key);
  expect(missing(Object.keys(seedKickers), keys)).toEqual([]);
});
