import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { disconnectAll } from "#platform/db/connect.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { spanOfDay } from "#site/archive/archive-days.ts";
import { listArchiveDays, listArchiveMonths, listDayStories } from "#site/archive/archive-reads.ts";
import { fillFront } from "#site/front/front-reads.ts";
import { readAuthor } from "#site/people/author-reads.ts";
import { readSearch } from "#site/search/search-input.ts";
import { searchStories } from "#site/search/search-reads.ts";
import { listSections } from "#site/sections/section-reads.ts";
import { listNews, listPartStories, listSitemapParts } from "#site/sitemaps/sitemap-reads.ts";
import { listLatestStories, listPersonStories, listSectionStories } from "#site/stories/story-list-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { listTopicStories, readTopic } from "#site/topics/topic-reads.ts";
import { paperFolder, paperOwnerUrl } from "../e2e/running-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { startPaper } from "./start-paper.ts";
import { time } from "./tell-times.ts";

// How long the reads under the readers' pages take, as the readers' role, with 10,000 stories and with a million
// (STORIES for another number), nothing kept of any page: `node bench/scale.ts`. Each is asked for sixty different
// stories, days or people, and then for the same again: what nobody asked for lately PostgreSQL has to fetch first.

const SIZES = [10_000, Number(process.env.STORIES ?? 1_000_000)];
const TURNS = 60;
const ZONE = "Asia/Seoul";

const paper = await startPaper();
let owner = await openOwner();
try {
  const table: Record<string, Record<string, string>> = {};
  const medians: Record<string, number[]> = {};
  let from = 0;
  for (const size of SIZES) {
    const begun = Date.now();
    await fillPaper(owner, { from, to: size });
    console.log(`${size} stories after ${Math.round((Date.now() - begun) / 1000)} s`);
    // As it would be the next morning: the database takes as much memory as the paper has come to need.
    await disconnectAll();
    await owner.end();
    await paper.restart();
    owner = await openOwner();
    const secret = readFileSync(join(paperFolder(), "secret"), "utf8").trim();
    process.env.STET_READER_URL = (await ensureRoles(paperOwnerUrl(), { STET_SECRET: secret })).readerUrl;
    const reads = Object.entries(await readsOf(size));
    // The first of all would otherwise wait for our own code to be compiled.
    if (from === 0) for (const [, read] of reads) await time(TURNS, read);
    from = size;
    for (const [name, read] of reads) {
      await read(0);
      const [first, again] = [await time(TURNS, read), await time(TURNS, read)];
      const at = (took: number[], share: number) => took[Math.floor(took.length * share)] ?? 0;
      const row = table[name] ?? {};
      row[`p50 of ${size}`] = `${at(first, 0.5).toFixed(1)}, ${at(again, 0.5).toFixed(1)}`;
      row[`p95 of ${size}`] = `${at(first, 0.95).toFixed(1)}, ${at(again, 0.95).toFixed(1)}`;
      medians[name] = [...(medians[name] ?? []), at(first, 0.5), at(again, 0.5)];
      const [few, fewAgain, many, manyAgain] = medians[name];
      if (few && fewAgain && many && manyAgain) {
        row.growth = `${(many / few).toFixed(2)}, ${(manyAgain / fewAgain).toFixed(2)}`;
      }
      table[name] = row;
    }
  }
  console.table(table);
} finally {
  await disconnectAll();
  await owner.end();
  await paper.stop();
}

async function openOwner(): Promise<Client> {
  const client = new Client({ connectionString: paperOwnerUrl() });
  await client.connect();
  return client;
}

async function readsOf(size: number): Promise<Record<string, (turn: number) => Promise<void>>> {
  const { rows } = await owner.query<{ section: string; slug: string; shownAt: Date; storyId: string }>(
    `SELECT section_slug AS section, slug, shown_at AS "shownAt", story_id AS "storyId" FROM live_publications
     WHERE slug = ANY (SELECT 'bench-' || 1 + n * ${Math.floor(size / TURNS)} FROM generate_series(0, ${TURNS - 1}) n)
     ORDER BY md5(slug)`,
  );
  const some = (turn: number) => {
    const row = rows[turn % rows.length];
    if (!row) throw new Error("nothing has been filled in");
    return row;
  };
  const dayOf = (turn: number) => some(turn).shownAt.toISOString().slice(0, 10);
  const search = (q: string) => async () => {
    const { question } = readSearch(new URLSearchParams({ q }));
    if ((await searchStories(question, ZONE)).total === 0) throw new Error(`nothing is found by ${q}`);
  };
  return {
    story: async (turn) =>
      void (await readStoryAt(some(turn).section, some(turn).slug, { withNeighbours: true })),
    "section, first page": async (turn) => void (await listSectionStories(some(turn).section, null)),
    "section, a page deep in it": async (turn) =>
      void (await listSectionStories(some(turn).section, some(turn))),
    front: async () => void (await fillFront([], await listSections(), null)),
    "latest of all (feeds)": async () => void (await listLatestStories(40)),
    author: async (turn) => {
      const author = await readAuthor(`bench-author-${turn % 50}`);
      if (!author) throw new Error("no author");
      await listPersonStories(author.personId, null);
    },
    topic: async (turn) => {
      const topic = await readTopic(`bench-topic-${turn % 20}`);
      if (!topic) throw new Error("no topic");
      await listTopicStories(topic.topicId, null);
    },
    "archive: all months": async () => void (await listArchiveMonths()),
    "archive: a month's days": async (turn) => void (await listArchiveDays(dayOf(turn).slice(0, 7))),
    "archive: a day": async (turn) => void (await listDayStories(dayOf(turn), ZONE, null)),
    "search: one story's number": async (turn) => search(some(turn).slug.slice("bench-".length))(),
    "search: mayor, in most": search("mayor"),
    "search: 농민, two syllables": search("농민"),
    "sitemap index": async () => void (await listSitemapParts(ZONE)),
    "a part of the sitemap": async (turn) => void (await listPartStories(spanOfDay(dayOf(turn), ZONE), null)),
    "news sitemap": async () => void (await listNews(new Date(), null)),
  };
}
