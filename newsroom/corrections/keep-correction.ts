import type { Transaction } from "#platform/db/writer.ts";
import type { ToldChange } from "./tell-change.ts";

interface Keeping {
  publicationId: string;
  storyId: string;
  correction: ToldChange["correction"];
  at: Date;
}

/** Keeps what a publication puts right, for good: the database lets nobody change or remove it. */
export async function keepCorrection(
  tx: Transaction,
  { publicationId, storyId, correction, at }: Keeping,
): Promise<void> {
  if (!correction) return;
  await tx.correction.create({
    data: { ...correction, publicationId, storyId, at },
    select: { publicationId: true },
  });
}
