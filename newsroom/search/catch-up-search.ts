import { writer } from "#platform/db/writer.ts";
import { indexPublication } from "./index-publication.ts";

const BATCH = 100;

/** Lets readers find what was published before there was a search: once, at the start after an update. */
export async function catchUpSearch(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const rows = await writer().$queryRaw<{ id: string }[]>`
      SELECT p.id FROM story s
      JOIN publication p ON p.id IN (s.live_publication_id, s.next_publication_id)
      WHERE NOT EXISTS (SELECT 1 FROM publication_search x WHERE x.publication_id = p.id)
      LIMIT ${BATCH}`;
    for (const { id } of rows) await writer().$transaction((tx) => indexPublication(tx, id));
    if (rows.length < BATCH) return;
  }
}
