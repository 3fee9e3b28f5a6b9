import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { bodyLimits } from "../body/body-limits.ts";
import type { DocumentJson } from "../body/document.ts";
import { storyPath } from "../body/public-path.ts";
import { attribute, childrenOf, typeOf } from "../body/read-node.ts";
import type { RelatedCard } from "../body/render-body.tsx";
import { toLanguage } from "../paper/language.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface RelatedRow {
  storyId: string;
  headline: string;
  language: string;
  sectionSlug: string;
  slug: string;
}

/**
 * The stories that a document points to and that readers can see now, by id, under the headline they have now. The
 * page reports those that are not there too: it is made anew on the day they are.
 */
export async function listRelatedStories(document: DocumentJson): Promise<Map<string, RelatedCard>> {
  const ids = relatedIds(document);
  if (ids.length === 0) return new Map();
  reportTags(ids.map((id) => `story:${id}`));
  const rows = await reader().$queryRaw<RelatedRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."language", p."section_slug" AS "sectionSlug", p."slug"
    FROM "live_publications" p
    WHERE p."story_id" = ANY (string_to_array(${ids.join(",")}, ',')::uuid[])`;
  return new Map(
    rows.map(({ storyId, headline, language, sectionSlug, slug }) => [
      storyId,
      { path: storyPath(sectionSlug, slug), headline, language: toLanguage(language) },
    ]),
  );
}

function relatedIds(document: DocumentJson): string[] {
  const ids = new Set<string>();
  const waiting: unknown[] = [document];
  while (waiting.length > 0 && ids.size < bodyLimits.related) {
    const node = waiting.pop();
    const id = attribute(node, "storyId");
    if (typeOf(node) === "relatedStory" && typeof id === "string" && UUID.test(id)) ids.add(id);
    waiting.push(...childrenOf(node).toReversed());
  }
  return [...ids];
}
