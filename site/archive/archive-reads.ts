import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { listEnd, type StoryCursor } from "../stories/story-cursor.ts";
import { listStories, type StoryList } from "../stories/story-list-reads.ts";
import { daysOf, type Span, spanOfDay, spanOfMonth } from "./archive-days.ts";

/** How many stories a month (`2026-11`) or a day (`2026-11-24`) has; never none. */
export interface Counted {
  date: string;
  stories: number;
}

/** One month or day of the archive, and the nearest before and after it that have stories. */
export interface ArchiveNeighbours {
  earlier: string | null;
  later: string | null;
}

/** Every month that has stories, the latest first. */
export async function listArchiveMonths(): Promise<Counted[]> {
  reportTags(["archive"]);
  return reader().$queryRaw<Counted[]>`
    SELECT to_char("month", 'YYYY-MM') AS "date", "stories" FROM "live_archive_months" ORDER BY "month" DESC`;
}

/** The days of a month that have stories, the latest first. */
export async function listArchiveDays(month: string): Promise<Counted[]> {
  reportTags([`archive:${month}`]);
  const { first, next } = daysOf(month);
  return reader().$queryRaw<Counted[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "date", "stories" FROM "live_archive_days"
    WHERE "day" >= ${first}::date AND "day" < ${next}::date ORDER BY "day" DESC`;
}

/** The nearest days, or months, with stories around one. */
export async function readNeighbours(date: string): Promise<ArchiveNeighbours> {
  reportTags(["archive-days"]);
  const { first, next } = daysOf(date);
  const [row] = await reader().$queryRaw<ArchiveNeighbours[]>`
    SELECT
      (SELECT to_char("day", 'YYYY-MM-DD') FROM "live_archive_days"
       WHERE "day" < ${first}::date ORDER BY "day" DESC LIMIT 1) AS "earlier",
      (SELECT to_char("day", 'YYYY-MM-DD') FROM "live_archive_days"
       WHERE "day" >= ${next}::date ORDER BY "day" LIMIT 1) AS "later"`;
  const kindOf = (day: string | null | undefined) => day?.slice(0, date.length) ?? null;
  return { earlier: kindOf(row?.earlier), later: kindOf(row?.later) };
}

/** A day's stories in the paper's zone, a page at a time. */
export async function listDayStories(
  day: string,
  zone: string,
  before: StoryCursor | null,
): Promise<StoryList> {
  reportTags([`archive:${day}`]);
  return listSpan(spanOfDay(day, zone), before);
}

/** A month's stories in the paper's zone, a page at a time. */
export async function listMonthStories(
  month: string,
  zone: string,
  before: StoryCursor | null,
): Promise<StoryList> {
  reportTags([`archive:${month}`]);
  return listSpan(spanOfMonth(month, zone), before);
}

async function listSpan({ since, until }: Span, before: StoryCursor | null): Promise<StoryList> {
  const { shownAt, storyId } = before ?? listEnd;
  return listStories(
    (most) => Prisma.sql`live_archive_list(${since}, ${until}, ${shownAt}, ${storyId}::uuid, ${most})`,
  );
}
