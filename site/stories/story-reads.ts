import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { storyPath } from "../body/public-path.ts";
import { type SeriesView, seriesRows, toSeries } from "../series/published-series.ts";
import { neighboursJoin, readNeighbours } from "./onward-reads.ts";
import { parsePublishedStory, topicsSchema } from "./parse-published-story.ts";
import type { PublishedStory, PublishedTopic } from "./published-story.ts";
import type { StoryTeaser } from "./story-teaser.ts";
import { type Translation, toTranslations, translationRows } from "./translation-reads.ts";

/** A story that readers can read, and in which other languages they can. */
export interface LiveStory {
  story: PublishedStory;
  translations: Translation[];
  /** Stories of its section in its language, of which `chooseOnward` takes the ways on; empty when not asked for. */
  neighbours: StoryTeaser[];
  /** The series it is a part of, with what is live of it. */
  series: SeriesView | null;
}

/** What an address answers: the story, where it went, that it is gone or was killed; null when it never was. */
export type StoryAnswer =
  | ({ kind: "live" } & LiveStory)
  | { kind: "moved"; path: string }
  | { kind: "gone" }
  | { kind: "killed" };

interface AddressRow {
  storyId: string;
  status: string;
  currentSection: string | null;
  currentSlug: string | null;
  snapshot: unknown;
  sectionName: string | null;
  sectionNameKo: string | null;
  topics: unknown;
  translations: unknown;
  neighbours: unknown;
  series: unknown;
}

/**
 * Reads the story at an address, both parts as `readSegment` gives them, and for its own page what stands around it. One
 * statement, so that the address and the story are of the same moment even while an editor publishes.
 */
export async function readStoryAt(
  section: string,
  slug: string,
  { withNeighbours = false } = {},
): Promise<StoryAnswer | null> {
  reportTags([`address:${section}/${slug}`]);
  const rows = await reader().$queryRaw<AddressRow[]>`
    SELECT a."story_id" AS "storyId", a."status", a."current_section" AS "currentSection", a."current_slug" AS "currentSlug",
           a."snapshot", s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", t."topics", l."translations",
           r."series", ${withNeighbours ? Prisma.sql`n."neighbours"` : Prisma.sql`NULL`} AS "neighbours"
    FROM "live_addresses" a
    LEFT JOIN "live_sections" s ON s."slug" = a."current_section"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', o."topic_id", 'slug', o."slug", 'name', o."name", 'language', o."language")
                      ORDER BY o."position") AS "topics"
      FROM "live_publication_topics" o WHERE o."story_id" = a."story_id"
    ) t ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('translationId', o."translation_id", 'language', o."language",
                        'sectionSlug', o."section_slug", 'slug', o."slug")
                      ORDER BY o."language", o."translation_id") AS "translations"
      FROM "live_translations" o WHERE o."story_id" = a."story_id"
    ) l ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('seriesId', o."series_id", 'seriesSlug', o."series_slug",
                        'title', o."title", 'titleKo', o."title_ko", 'description', o."description",
                        'descriptionKo', o."description_ko", 'storyId', o."story_id", 'language', o."language",
                        'headline', o."headline", 'sectionSlug', o."section_slug", 'slug', o."slug")
                      ORDER BY o."position", o."story_id") AS "series"
      FROM live_series_of(a."story_id") o
    ) r ON true
    ${withNeighbours ? neighboursJoin : Prisma.empty}
    WHERE a."section_slug" = ${section} AND a."slug" = ${slug}`;
  const [row] = rows;
  if (row === undefined) return null;
  reportTags([`story:${row.storyId}`]);
  if (row.status === "killed") return { kind: "killed" };
  if (row.currentSection === null || row.currentSlug === null) return { kind: "gone" };
  if (row.currentSection !== section || row.currentSlug !== slug) {
    return { kind: "moved", path: storyPath(row.currentSection, row.currentSlug) };
  }
  const frozen = parsePublishedStory(row.snapshot);
  const topics = topicsToday(row.topics);
  const story = { ...frozen, section: sectionToday(frozen.section, row), topics };
  reportTags([`section:${story.section.slug}`, ...peopleTags(story.bylines)]);
  reportTags(topics.map(({ id }) => `topic:${id}`));
  const translations = translationRows.nullable().parse(row.translations) ?? [];
  const series = toSeries(seriesRows.nullable().parse(row.series) ?? []);
  if (series) reportTags([`series:${series.seriesId}`]);
  return {
    kind: "live",
    story,
    translations: toTranslations(row.storyId, translations),
    series,
    neighbours: readNeighbours(row.neighbours),
  };
}

/** The section under the name it has now: the paper calls one thing by one name on every page. */
function sectionToday(
  { slug, name, nameKo }: PublishedStory["section"],
  { sectionName, sectionNameKo }: Pick<AddressRow, "sectionName" | "sectionNameKo">,
): PublishedStory["section"] {
  return { slug, name: sectionName ?? name, nameKo: sectionNameKo ?? nameKo };
}

/** The topics under the names they have now, merged ones under what they were merged into. */
function topicsToday(topics: unknown): PublishedTopic[] {
  return topicsSchema.nullable().parse(topics) ?? [];
}

function peopleTags(bylines: PublishedStory["bylines"]): string[] {
  return bylines.flatMap(({ person }) => (person ? [`person:${person.id}`] : []));
}
