import { writer } from "#platform/db/writer.ts";

/** Stories of which the desk does not find the newest words, at most so many. */
export async function readStoriesBehind(most: number): Promise<string[]> {
  const rows = await writer().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM story s LEFT JOIN story_search x ON x.story_id = s.id
    WHERE x.story_id IS NULL OR x.version <> s.version OR x.changed_at <> s.changed_at
    LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
