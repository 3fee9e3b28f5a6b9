import { reader } from "#platform/db/reader.ts";
import { reportChange, reportTags } from "#platform/reader-page.ts";
import { type StoryCursor, writeCursor } from "../stories/story-cursor.ts";

/** Stories in one sitemap. The protocol allows 50,000 and 50 MB, which so many long Hangul addresses would pass. */
export const MOST_STORIES = 25_000;
/** Source: Google's news sitemaps. */
export const MOST_NEWS = 1_000;
const NEWS_MS = 2 * 24 * 60 * 60 * 1000;

export interface SitemapStory {
  storyId: string;
  section: string;
  slug: string;
  shownAt: Date;
  /** When what readers see of it last changed. */
  changedAt: Date;
}

/** One in a month's list, with where else it can be read. */
export interface ListedStory extends SitemapStory {
  language: string;
  translations: { language: string; section: string; slug: string }[];
}

export interface NewsStory extends SitemapStory {
  headline: string;
  language: string;
}

/** A month that has something live, and where its parts end when it has too much for one sitemap. */
export interface SitemapMonth {
  /** `2026-11` */
  name: string;
  /** As `?before=` takes them. */
  ends: string[];
}

interface MonthRow {
  from: Date;
  isCrowded: boolean;
}

interface EndRow {
  month: Date;
  shownAt: Date;
  storyId: string;
}

/**
 * Every month (UTC) in which something live is dated, the latest first. Parts are counted from the oldest story, so
 * that a new one moves no end of an older part.
 */
export async function listSitemapMonths(most = MOST_STORIES): Promise<SitemapMonth[]> {
  reportTags(["front"]);
  const months = await reader().$queryRaw<MonthRow[]>`
    SELECT m."from", m."is_crowded" AS "isCrowded"
    FROM live_story_months(${most}) m
    CROSS JOIN LATERAL (
      SELECT true FROM "live_publications" p WHERE p."shown_at" >= m."from" AND p."shown_at" < m."until" LIMIT 1
    ) shown
    ORDER BY m."from" DESC`;
  const ends = months.some(({ isCrowded }) => isCrowded) ? await listEnds(most) : [];
  return months.map(({ from }) => ({
    name: from.toISOString().slice(0, 7),
    ends: ends.filter(({ month }) => month.getTime() === from.getTime()).map(toEnd),
  }));
}

function listEnds(most: number): Promise<EndRow[]> {
  return reader().$queryRaw<EndRow[]>`
    SELECT "month", "shownAt", "storyId" FROM (
      SELECT m."from" AS "month", p."shown_at" AS "shownAt", p."story_id" AS "storyId",
             row_number() OVER (PARTITION BY m."from" ORDER BY p."shown_at", p."story_id") AS "place"
      FROM live_story_months(${most}) m
      JOIN "live_publications" p ON p."shown_at" >= m."from" AND p."shown_at" < m."until"
      WHERE m."is_crowded") counted
    WHERE "place" > 1 AND "place" % ${most} = 1
    ORDER BY "shownAt", "storyId"`;
}

/** A month's stories before a place, the newest first; a month is named as in `listSitemapMonths`. */
export async function listMonthStories(
  { from, until }: { from: Date; until: Date },
  before: StoryCursor | null,
  most = MOST_STORIES,
): Promise<ListedStory[]> {
  reportTags(["front", "translations"]);
  const { shownAt, storyId } = before ?? { shownAt: until, storyId: FIRST_ID };
  return reader().$queryRaw<ListedStory[]>`
    SELECT l.*, t."translations" FROM (
      SELECT p."story_id" AS "storyId", p."section_slug" AS "section", p."slug", p."shown_at" AS "shownAt",
             p."publish_at" AS "changedAt", p."language"
      FROM "live_publications" p
      WHERE p."shown_at" >= ${from} AND p."shown_at" < ${until}
        AND (p."shown_at", p."story_id") < (${shownAt}, ${storyId}::uuid)
      ORDER BY p."shown_at" DESC, p."story_id" DESC
      LIMIT ${most}
    ) l
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('language', o."language", 'section', o."section_slug", 'slug', o."slug")
                               ORDER BY o."language"), '[]'::json) AS "translations"
      FROM "live_translations" o WHERE o."story_id" = l."storyId"
    ) t
    ORDER BY l."shownAt" DESC, l."storyId" DESC`;
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const END: StoryCursor = { shownAt: new Date("9999-12-31T00:00:00Z"), storyId: LAST_ID };

/** What is dated in the two days before `now`, the newest first; the page changes when the oldest of it is older. */
export async function listNews(
  now: Date,
  before: StoryCursor | null,
  most = MOST_NEWS,
): Promise<NewsStory[]> {
  reportTags(["front"]);
  const { shownAt, storyId } = before ?? END;
  const since = new Date(now.getTime() - NEWS_MS);
  const stories = await reader().$queryRaw<NewsStory[]>`
    SELECT p."story_id" AS "storyId", p."section_slug" AS "section", p."slug", p."shown_at" AS "shownAt",
           p."publish_at" AS "changedAt", p."headline", p."language"
    FROM "live_publications" p
    WHERE p."shown_at" > ${since} AND (p."shown_at", p."story_id") < (${shownAt}, ${storyId}::uuid)
    ORDER BY p."shown_at" DESC, p."story_id" DESC
    LIMIT ${most}`;
  const oldest = stories.at(-1);
  if (oldest) reportChange(new Date(oldest.shownAt.getTime() + NEWS_MS));
  return stories;
}

/** Where the parts of the last two days end, when those have too much for one news sitemap; as `?before=` takes them. */
export async function listNewsEnds(now: Date, most = MOST_NEWS): Promise<string[]> {
  reportTags(["front"]);
  const since = new Date(now.getTime() - NEWS_MS);
  const ends = await reader().$queryRaw<Omit<EndRow, "month">[]>`
    SELECT "shownAt", "storyId" FROM (
      SELECT p."shown_at" AS "shownAt", p."story_id" AS "storyId",
             row_number() OVER (ORDER BY p."shown_at", p."story_id") AS "place"
      FROM "live_publications" p WHERE p."shown_at" > ${since}) counted
    WHERE "place" > 1 AND "place" % ${most} = 1
    ORDER BY "shownAt", "storyId"`;
  return ends.map(toEnd);
}

function toEnd({ shownAt, storyId }: Omit<EndRow, "month">): string {
  return writeCursor({ shownAt: shownAt.toISOString(), storyId });
}

/** The slugs of everybody with something live, in order. */
export async function listAuthorSlugs(): Promise<string[]> {
  reportTags(["front"]);
  const rows = await reader().$queryRaw<{ slug: string }[]>`
    SELECT a.slug FROM live_author_slugs(${MOST_AUTHORS}) AS a(slug)`;
  return rows.map(({ slug }) => slug);
}

const MOST_AUTHORS = 50_000;
