import type { Transaction } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import type { PreparedFile } from "./prepare-file.ts";

export interface FileAddition {
  assetId: string;
  fileId: string;
  number: number;
  file: PreparedFile;
  actor: UserActor;
  now: Date;
}

/** Adds a file to an asset's and lets it stand for the asset from now on. */
export async function addFile(tx: Transaction, addition: FileAddition): Promise<void> {
  const { assetId, fileId, number, file, actor, now } = addition;
  const { mimeType, width, height, durationMs, isAnimated, placeholder, told } = file.found;
  await tx.assetFile.create({
    data: {
      id: fileId,
      assetId,
      number,
      hash: file.hash,
      bytes: file.bytes,
      name: file.name,
      mimeType,
      width,
      height,
      durationMs,
      isAnimated,
      placeholder,
      metadata: told.raw,
      createdAt: now,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await tx.asset.update({ where: { id: assetId }, data: { fileId }, select: { id: true } });
}
