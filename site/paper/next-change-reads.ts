import { reader } from "#platform/db/reader.ts";

/**
 * Milliseconds, by the database's clock, until something that shows one of these tags changes by itself; null when
 * nothing is to. What came due within the last `sinceMs` counts too, as less than nothing: a page may have been read
 * before it.
 */
export async function readNextChange(tags: string[], sinceMs: number): Promise<number | null> {
  if (tags.length === 0) return null;
  const [row] = await reader().$queryRaw<{ wait: number | null }[]>`
    SELECT live_next_change(
      ARRAY(SELECT json_array_elements_text(${JSON.stringify(tags)}::json)),
      make_interval(secs => ${sinceMs / 1000 + 1}::double precision)) AS wait`;
  return row?.wait ?? null;
}
