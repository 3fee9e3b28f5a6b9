import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnectAll } from "#platform/db/connect.ts";
import { followReaderPage } from "#platform/reader-page.ts";
import { openTestDatabase, type TestDatabase } from "#test/database.ts";
import { countStatements } from "../../bench/count-statements.ts";
import { fillFront, listNewest } from "../front/front-reads.ts";
import { readNextChange } from "../paper/next-change-reads.ts";
import { readShell } from "../paper/shell-reads.ts";
import { readAuthor } from "../people/author-reads.ts";
import { chooseOnward } from "./onward-reads.ts";
import { publishedStory } from "./published-story-fixture.ts";
import { listRelatedStories } from "./related-reads.ts";
import { readCursor } from "./story-cursor.ts";
import { listPersonStories, listSectionStories } from "./story-list-reads.ts";
import { readStoryAt } from "./story-reads.ts";

let database: TestDatabase;
let owner: pg.Client;
let userId: string;
const personId = "0199f3a2-0000-7000-8000-0000000000aa";

beforeAll(async () => {
  database = await openTestDatabase();
  process.env.STET_READER_URL = database.readerUrl;
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  userId = randomUUID();
  await owner.query(
    `INSERT INTO "user" (id, email, name, password_hash, role) VALUES ($1, 'e@test.example', 'E', '', 'editor')`,
    [userId],
  );
  await owner.query(
    `INSERT INTO section (id, slug, name, name_ko, position)
     VALUES ($1, 'world', 'World', '세계', 0), ($2, 'sport', 'Sport', '스포츠', 1)`,
    [randomUUID(), randomUUID()],
  );
  await owner.query(`INSERT INTO person (id, slug, about) VALUES ($1, 'julie-jackson', 'Covers talks.')`, [
    personId,
  ]);
  await owner.query(
    `INSERT INTO person_name (id, person_id, text, match_key, script, language, role, position)
     VALUES ($1, $3, '줄리 잭슨', '줄리 잭슨', 'Hang', 'ko', 'native', 0),
            ($2, $3, 'Julie Jackson', 'julie jackson', 'Latn', 'en', 'romanised', 1)`,
    [randomUUID(), randomUUID(), personId],
  );
});

afterAll(async () => {
  await owner?.end();
  await disconnectAll();
  await database?.close();
});

interface Published {
  slug: string;
  section?: string;
  shownAt?: string;
  oldSlugs?: string[];
  status?: "usable" | "withheld";
  embargoed?: boolean;
  byline?: boolean;
  language?: "en" | "ko";
}

/** Puts a published story into the database, past every act: the readers' side must hold on its own. */
async function addStory(story: Published): Promise<string> {
  const {
    slug,
    section = "world",
    shownAt = "2017-01-25T11:06:00.000Z",
    oldSlugs = [],
    language = "en",
  } = story;
  const id = randomUUID();
  const [revision, publication] = [randomUUID(), randomUUID()];
  const place = { slug: section, name: section, nameKo: section };
  const snapshot = publishedStory({ storyId: id, slug, section: place, shownAt, headline: `On ${slug}` });
  await owner.query(
    `INSERT INTO story (id, language, document, doc_hash, created_by_id, changed_by_id, public_status, embargo_until)
     VALUES ($1, $5, '{}', '', $2, $2, $3::"PublicStatus", $4)`,
    [id, userId, story.status ?? "usable", story.embargoed ? "2999-01-01" : null, language],
  );
  await owner.query(
    `INSERT INTO revision (id, story_id, version, kind, document, doc_hash, words, characters, user_id)
     VALUES ($1, $2, 1, 'published', '{}', '', 0, 0, $3)`,
    [revision, id, userId],
  );
  await owner.query(
    `INSERT INTO publication (id, story_id, number, revision_id, snapshot, headline, standfirst, language,
                              section_slug, slug, publish_at, first_published_at, shown_at, field_changes)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $10, $7, $8, '2017-01-25', '2017-01-25', $9, 0)`,
    [
      publication,
      id,
      revision,
      JSON.stringify(snapshot),
      snapshot.headline,
      snapshot.standfirst,
      section,
      slug,
      shownAt,
      language,
    ],
  );
  for (const address of [slug, ...oldSlugs]) {
    await owner.query(`INSERT INTO public_address (section_slug, slug, story_id) VALUES ($1, $2, $3)`, [
      section,
      address,
      id,
    ]);
  }
  if (story.byline) {
    await owner.query(
      `INSERT INTO publication_person (publication_id, person_id, story_id, shown_at)
       SELECT id, $2, story_id, shown_at FROM publication WHERE id = $1`,
      [publication, personId],
    );
  }
  await owner.query(`UPDATE story SET live_publication_id = $2 WHERE id = $1`, [id, publication]);
  return id;
}

async function tagsOf(read: () => Promise<unknown>): Promise<string[]> {
  const report = await followReaderPage(async () => {
    await read();
  });
  return [...report.tags];
}

describe("an address", () => {
  test("shows the story that is there, and says what the page depends on", async () => {
    const id = await addStory({ slug: "talks-열림" });
    const answer = await readStoryAt("world", "talks-열림");
    expect(answer).toMatchObject({ kind: "live", story: { storyId: id, headline: "On talks-열림" } });
    expect(await tagsOf(() => readStoryAt("world", "talks-열림"))).toEqual([
      "address:world/talks-열림",
      `story:${id}`,
      "section:world",
      `person:${personId}`,
    ]);
  });

  test("of old leads to the present one", async () => {
    await addStory({ slug: "new-name", oldSlugs: ["old-name"] });
    expect(await readStoryAt("world", "old-name")).toEqual({ kind: "moved", path: "/world/new-name" });
  });

  test("is gone when the story was withdrawn, its old one too", async () => {
    const id = await addStory({ slug: "regretted", oldSlugs: ["regretted-first"], status: "withheld" });
    expect(await readStoryAt("world", "regretted")).toEqual({ kind: "gone" });
    expect(await readStoryAt("world", "regretted-first")).toEqual({ kind: "gone" });
    expect(await tagsOf(() => readStoryAt("world", "regretted"))).toContain(`story:${id}`);
  });

  test("does not exist while an embargo holds, nor when it never was", async () => {
    await addStory({ slug: "secret", embargoed: true });
    expect(await readStoryAt("world", "secret")).toBeNull();
    expect(await readStoryAt("world", "never")).toBeNull();
    expect(await tagsOf(() => readStoryAt("world", "never"))).toEqual(["address:world/never"]);
  });
});

test("a list goes on where its page ended, without a story twice or left out", async () => {
  const sameMoment = "2020-05-01T00:00:00.000Z";
  for (let number = 0; number < 43; number += 1) {
    await addStory({ slug: `match-${number}`, section: "sport", shownAt: sameMoment, byline: true });
  }
  await addStory({ slug: "match-hidden", section: "sport", status: "withheld", byline: true });
  for (const list of [listSectionStories.bind(null, "sport"), listPersonStories.bind(null, personId)]) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(cursor === null ? null : readCursor(cursor));
      seen.push(...page.stories.map((story) => story.path));
      cursor = page.older;
    } while (cursor !== null);
    expect(seen).toHaveLength(43);
    expect(new Set(seen).size).toBe(43);
  }
});

test("the front has the latest of each section and nothing hidden", async () => {
  const stories = await listNewest(null, 10, null);
  const sport = stories.filter((story) => story.section.slug === "sport");
  expect(sport).toHaveLength(10);
  expect(sport[0]).toMatchObject({ summary: "The first of two days.", opening: "They met on Wednesday." });
  expect(stories.map((story) => story.path)).not.toContain("/sport/match-hidden");
  expect(await tagsOf(() => fillFront([], [], null))).toContain("front");
});

test("from a story the way goes on to the next older and the newest, never back to it or to what it names", async () => {
  await owner.query(
    `INSERT INTO section (id, slug, name, name_ko, position) VALUES ($1, 'sea', 'Sea', '바다', 2)`,
    [randomUUID()],
  );
  const day = (number: number) => `2021-03-${10 + number}T00:00:00.000Z`;
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      addStory({ slug: `sea-${number}`, section: "sea", shownAt: day(number) }),
    ),
  );
  await addStory({ slug: "sea-hidden", section: "sea", shownAt: day(4), status: "withheld" });
  await addStory({ slug: "바다", section: "sea", shownAt: day(4), language: "ko" });
  const named = ids[6] ?? "";
  const from = async (number: number, ...shown: (string | undefined)[]) => {
    const answer = await readStoryAt("sea", `sea-${number}`, { withNeighbours: true });
    if (answer?.kind !== "live") throw new Error("not live");
    return chooseOnward(
      answer.story,
      answer.neighbours,
      new Set([named, ...shown.flatMap((id) => id ?? [])]),
    );
  };
  const onward = await from(5);
  expect(onward.next?.path).toBe("/sea/sea-4");
  expect(onward.more.map(({ path }) => path)).toEqual([7, 3, 2, 1].map((number) => `/sea/sea-${number}`));
  expect((await from(0)).next).toBeNull();
  // A part of its series is not offered again as the next story.
  expect((await from(5, ids[4])).next?.path).toBe("/sea/sea-3");
  expect(await tagsOf(() => from(5))).toEqual(expect.arrayContaining(["section:sea", `story:${ids[4]}`]));
});

test("a story's page is made from three statements, however much is around the story", async () => {
  await addStory({ slug: "counted" });
  for (const other of ["before", "beside"]) await addStory({ slug: `counted-${other}` });
  const statements = await countStatements(async () => {
    const { tags } = await followReaderPage(async () => {
      const [shell, answer] = await Promise.all([
        readShell(),
        readStoryAt("world", "counted", { withNeighbours: true }),
      ]);
      expect(shell.sections.map(({ slug }) => slug)).toContain("world");
      if (answer?.kind !== "live") throw new Error("not live");
      const related = await listRelatedStories(answer.story.document);
      const onward = chooseOnward(answer.story, answer.neighbours, new Set(related.keys()));
      expect(onward.more).not.toEqual([]);
    });
    await readNextChange([...tags], 0);
  });
  expect(statements).toBe(3);
});

test("a person has one page with every spelling; without anything live, none", async () => {
  expect(await readAuthor("julie-jackson")).toMatchObject({
    personId,
    about: "Covers talks.",
    names: [{ text: "줄리 잭슨" }, { text: "Julie Jackson", role: "romanised" }],
  });
  await owner.query(`INSERT INTO person (id, slug) VALUES ($1, 'nobody-yet')`, [randomUUID()]);
  expect(await readAuthor("nobody-yet")).toBeNull();
});
