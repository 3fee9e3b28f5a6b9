import type { Transaction } from "#platform/db/writer.ts";

/** Locks a series for the rest of the transaction; null when there is none. Stories are locked before it. */
export async function lockSeries(tx: Transaction, seriesId: string) {
  await tx.$executeRaw`SELECT 1 FROM series WHERE id = ${seriesId}::uuid FOR UPDATE`;
  return tx.series.findUnique({
    where: { id: seriesId },
    select: { id: true, slug: true, title: true, titleKo: true, description: true, descriptionKo: true },
  });
}

/** What pages of the series, and of its parts, are made from. */
export function seriesTags(seriesId: string): string[] {
  return [`series:${seriesId}`, "series"];
}

/** The name under which the history has it. */
export function nameOf({ title, titleKo }: { title: string; titleKo: string }): string {
  return title || titleKo;
}
