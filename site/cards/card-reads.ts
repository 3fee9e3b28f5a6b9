import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { toLanguage } from "../paper/language.ts";

interface CardRow {
  headline: string;
  language: string;
  sectionName: string;
  sectionNameKo: string;
}

/** What a live story's card says of the story; null when it is not live. */
export async function readCardStory(storyId: string): Promise<{ headline: string; section: string } | null> {
  reportTags([`story:${storyId}`]);
  const [row] = await reader().$queryRaw<CardRow[]>`
    SELECT p."headline", p."language", s."name" AS "sectionName",
           s."name_ko" AS "sectionNameKo"
    FROM "live_publications" p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    WHERE p."story_id" = ${storyId}::uuid`;
  if (row === undefined) return null;
  return {
    headline: row.headline,
    section: toLanguage(row.language) === "ko" ? row.sectionNameKo : row.sectionName,
  };
}
