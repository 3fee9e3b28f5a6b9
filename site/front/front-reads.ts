import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { Language } from "../paper/language.ts";
import type { SectionView } from "../sections/section-reads.ts";
import { listEnd } from "../stories/story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "../stories/story-teaser.ts";
import { addPictures } from "../stories/teaser-picture-reads.ts";
import { arrangeFront, type FilledSlot, type FrontView, fillSlots } from "./arrange-front.ts";
import { automaticSlots, readSlots, type Slot } from "./front-slots.ts";

/** Of each section: enough for a river after the top of the page has taken its share. */
const PER_SECTION = 10;
/** What is pinned, and longer columns and rivers, take more. */
export const ARRANGED_PER_SECTION = 40;

/** How readers' arrangement of a front stands now; empty when it arranges itself. `section`: a slug, null: the paper's. */
export async function readLiveSlots(section: string | null): Promise<Slot[]> {
  reportTags([`front:${section ?? ""}`]);
  const front = await reader().liveFront.findUnique({
    where: { sectionSlug: section ?? "" },
    select: { slots: true },
  });
  return front ? readSlots(front.slots) : [];
}

/**
 * The paper's front with its stories; without `slots` as it arranges itself. Places fill themselves with stories in
 * `language`, of all languages for null.
 */
export async function fillFront(
  slots: Slot[],
  sections: SectionView[],
  language: Language | null,
): Promise<FrontView> {
  reportTags(["front"]);
  const places = slots.length > 0 ? slots : automaticSlots(sections);
  return arrangeFront(await fill(places, language), sections);
}

/** A section's front with its stories. */
export async function fillSectionFront(
  slots: Slot[],
  sections: SectionView[],
  language: Language | null,
): Promise<FrontView> {
  const rules = slots.map(({ section }) => section);
  reportTags(rules.map((section) => (section === null ? "front" : `section:${section}`)));
  return arrangeFront(await fill(slots, language), sections);
}

async function fill(slots: Slot[], language: Language | null): Promise<FilledSlot[]> {
  const pins = slots.flatMap(({ story }) => story ?? []);
  const rules = [...new Set(slots.map(({ section }) => section))];
  const sections = rules.includes(null) ? null : rules.flatMap((section) => section ?? []);
  const [newest, pinned] = await Promise.all([
    listNewest(sections, isLong(slots) ? ARRANGED_PER_SECTION : PER_SECTION, language),
    listPinned(pins),
  ]);
  return fillSlots(slots, newest, pinned);
}

function isLong(slots: Slot[]): boolean {
  const top = slots.filter(({ kind }) => kind !== "river").length;
  return top > PER_SECTION || slots.some(({ story }) => story !== null);
}

/**
 * The latest stories of each of these sections (their slugs; null: of all) in a language (null: in any), so many of
 * each, newest first.
 */
export async function listNewest(
  sections: string[] | null,
  most: number,
  language: Language | null,
): Promise<StoryTeaser[]> {
  const wanted = sections && JSON.stringify(sections);
  const { shownAt, storyId } = listEnd;
  const list =
    language === null
      ? Prisma.sql`live_section_list(s."slug", ${shownAt}, ${storyId}::uuid, ${most})`
      : Prisma.sql`live_edition_section_list(${language}, s."slug", ${shownAt}, ${storyId}::uuid, ${most})`;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."snapshot"->>'kicker' AS "kicker", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening",
           p."snapshot"->'lead' AS "lead"
    FROM "live_sections" s
    CROSS JOIN LATERAL ${list} p
    WHERE ${wanted}::json IS NULL OR s."slug" IN (SELECT json_array_elements_text(${wanted}::json))
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  const stories = await addPictures(rows.map(toTeaser));
  reportTags(stories.map((story) => `story:${story.storyId}`));
  return stories;
}

/** Those of these stories that readers have now. All are reported, for one that they do not have may come. */
export async function listPinned(storyIds: string[]): Promise<StoryTeaser[]> {
  if (storyIds.length === 0) return [];
  reportTags(storyIds.map((storyId) => `story:${storyId}`));
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."snapshot"->>'kicker' AS "kicker", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening",
           p."snapshot"->'lead' AS "lead"
    FROM "live_publications" p JOIN "live_sections" s ON s."slug" = p."section_slug"
    WHERE p."story_id" = ANY (ARRAY(SELECT json_array_elements_text(${JSON.stringify(storyIds)}::json)::uuid))`;
  return addPictures(rows.map(toTeaser));
}
