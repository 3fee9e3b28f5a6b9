import { mkdir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { requireEnv } from "../env.ts";

/** What must stay free on the disk for everything else: the database before all. */
const RESERVE = 200_000_000;

/** Where parts of uploads lie until they are whole. */
export function partsFolder(): string {
  return join(requireEnv("STET_MEDIA_DIR"), "uploads");
}

export function partsPath(uploadId: string): string {
  return join(partsFolder(), uploadId);
}

export async function removeParts(uploadId: string): Promise<void> {
  const path = partsPath(uploadId);
  await Promise.all([path, `${path}.json`].map((one) => rm(one, { force: true })));
}

/** Whether so many bytes more fit beside what must stay free. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(partsFolder(), { recursive: true });
  const { bavail, bsize } = await statfs(partsFolder());
  return bavail * bsize - RESERVE > bytes;
}
