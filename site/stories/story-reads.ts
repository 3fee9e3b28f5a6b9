import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { storyPath } from "../body/public-path.ts";
import { parsePublishedStory } from "./parse-published-story.ts";
import type { PublishedStory } from "./published-story.ts";

/** What an address answers: the story, where it went, that it is gone or was killed; null when it never was. */
export type StoryAnswer =
  | { kind: "live"; story: PublishedStory }
  | { kind: "moved"; path: string }
  | { kind: "gone" }
  | { kind: "killed" };

interface AddressRow {
  storyId: string;
  status: string;
  currentSection: string | null;
  currentSlug: string | null;
  snapshot: unknown;
}

/**
 * Reads the story at an address, both parts as `readSegment` gives them. One statement, so that the address and the
 * story are of the same moment even while an editor publishes.
 */
export async function readStoryAt(section: string, slug: string): Promise<StoryAnswer | null> {
  reportTags([`address:${section}/${slug}`]);
  const rows = await reader().$queryRaw<AddressRow[]>`
    SELECT a."story_id" AS "storyId", a."status", a."current_section" AS "currentSection", a."current_slug" AS "currentSlug",
           p."snapshot"
    FROM "live_addresses" a
    LEFT JOIN "live_publications" p ON p."story_id" = a."story_id"
    WHERE a."section_slug" = ${section} AND a."slug" = ${slug}`;
  const [row] = rows;
  if (row === undefined) return null;
  reportTags([`story:${row.storyId}`]);
  if (row.status === "killed") return { kind: "killed" };
  if (row.currentSection === null || row.currentSlug === null) return { kind: "gone" };
  if (row.currentSection !== section || row.currentSlug !== slug) {
    return { kind: "moved", path: storyPath(row.currentSection, row.currentSlug) };
  }
  const story = parsePublishedStory(row.snapshot);
  reportTags([`section:${story.section.slug}`, ...peopleTags(story.bylines)]);
  return { kind: "live", story };
}

function peopleTags(bylines: PublishedStory["bylines"]): string[] {
  return bylines.flatMap(({ person }) => (person ? [`person:${person.id}`] : []));
}
