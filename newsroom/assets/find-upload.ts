import type { Transaction, Writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";

/** The asset that came of one's upload; null while it has not been taken in. */
export async function findUpload(
  db: Pick<Transaction | Writer, "assetFile">,
  actor: UserActor,
  uploadId: string,
): Promise<{ assetId: string; bytes: number } | null> {
  const file = await db.assetFile.findFirst({
    where: { id: uploadId, createdById: actor.userId },
    select: { assetId: true, bytes: true },
  });
  return file && { assetId: file.assetId, bytes: Number(file.bytes) };
}
