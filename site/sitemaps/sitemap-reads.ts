import { reader } from "#platform/db/reader.ts";
import { reportChange, reportTags } from "#platform/reader-page.ts";
import { type Span, spanOfDay } from "../archive/archive-days.ts";
import type { PictureCut } from "../assets/live-picture.ts";
import { listEnd, type StoryCursor, writeCursor } from "../stories/story-cursor.ts";

/** Stories in one sitemap: few enough to be written in a moment. The protocol allows 50,000 and 50 MB. */
const MOST_STORIES = 2_000;
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

/** One in a part's list, with where else it can be read. */
export interface ListedStory extends SitemapStory {
  language: string;
  translations: { language: string; section: string; slug: string }[];
  /** The whole of each picture that it shows. */
  pictures: Pick<PictureCut, "key" | "width">[];
}

export interface NewsStory extends SitemapStory {
  headline: string;
  language: string;
}

/** A month or a day that has something live, and where its parts end when even a day has too much for one sitemap. */
export interface SitemapPart {
  /** `2026-11` or `2026-11-24` */
  name: string;
  /** As `?before=` takes them. */
  ends: string[];
}

interface DayRow {
  day: string;
  stories: number;
}

interface EndRow {
  shownAt: Date;
  storyId: string;
}

/**
 * The months in which something live is dated where the paper is, the latest first; in place of a month with more than
 * `most` stories its days. Parts of a crowded day are counted from the oldest story, so that a new one moves no end of
 * an older part.
 */
export async function listSitemapParts(zone: string, most = MOST_STORIES): Promise<SitemapPart[]> {
  reportTags(["front"]);
  const days = await reader().$queryRaw<DayRow[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "day", "stories" FROM "live_archive_days" ORDER BY "day" DESC`;
  const months = Object.entries(Object.groupBy(days, ({ day }) => day.slice(0, 7)));
  const parts: SitemapPart[] = [];
  for (const [month, inMonth = []] of months) {
    const total = inMonth.reduce((sum, { stories }) => sum + stories, 0);
    if (total <= most) parts.push({ name: month, ends: [] });
    else {
      for (const { day, stories } of inMonth) {
        parts.push({ name: day, ends: stories > most ? await listEnds(spanOfDay(day, zone), most) : [] });
      }
    }
  }
  return parts;
}

async function listEnds({ since, until }: Span, most: number): Promise<string[]> {
  const ends = await reader().$queryRaw<EndRow[]>`
    SELECT "shownAt", "storyId" FROM (
      SELECT p."shown_at" AS "shownAt", p."story_id" AS "storyId",
             row_number() OVER (ORDER BY p."shown_at", p."story_id") AS "place"
      FROM "live_publications" p WHERE p."shown_at" >= ${since} AND p."shown_at" < ${until}) counted
    WHERE "place" > 1 AND "place" % ${most} = 1
    ORDER BY "shownAt", "storyId"`;
  return ends.map(toEnd);
}

/**
 * What is dated in a span before a place, the newest first: of a part of the index no more than `most`. Pictures that
 * come or go without their story drop no part: there may be thousands in it, and the address of one that is gone says so.
 */
export async function listPartStories(
  { since, until }: Span,
  before: StoryCursor | null,
  most = MOST_STORIES,
): Promise<ListedStory[]> {
  reportTags(["front", "translations"]);
  const { shownAt, storyId } = before ?? listEnd;
  return reader().$queryRaw<ListedStory[]>`
    SELECT l."story_id" AS "storyId", l."section_slug" AS "section", l."slug", l."shown_at" AS "shownAt",
           l."publish_at" AS "changedAt", l."language", t."translations", c."pictures"
    FROM live_archive_list(${since}, ${until}, ${shownAt}, ${storyId}::uuid, ${most}) l
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('language', o."language", 'section', o."section_slug", 'slug', o."slug")
                               ORDER BY o."language"), '[]'::json) AS "translations"
      FROM "live_translations" o WHERE o."story_id" = l."story_id"
    ) t
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('key', p."key", 'width', p."width") ORDER BY p."key"), '[]'::json)
               AS "pictures"
      FROM "live_story_pictures" p WHERE p."story_id" = l."story_id"
    ) c
    ORDER BY l."shown_at" DESC, l."story_id" DESC`;
}

/** What is dated in the two days before `now`, the newest first; the page changes when the oldest of it is older. */
export async function listNews(
  now: Date,
  before: StoryCursor | null,
  most = MOST_NEWS,
): Promise<NewsStory[]> {
  reportTags(["front"]);
  const { shownAt, storyId } = before ?? listEnd;
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
  const ends = await reader().$queryRaw<EndRow[]>`
    SELECT "shownAt", "storyId" FROM (
      SELECT p."shown_at" AS "shownAt", p."story_id" AS "storyId",
             row_number() OVER (ORDER BY p."shown_at", p."story_id") AS "place"
      FROM "live_publications" p WHERE p."shown_at" > ${since}) counted
    WHERE "place" > 1 AND "place" % ${most} = 1
    ORDER BY "shownAt", "storyId"`;
  return ends.map(toEnd);
}

function toEnd({ shownAt, storyId }: EndRow): string {
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
