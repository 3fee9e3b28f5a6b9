import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { constants, copyFile, link, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MediaStore } from "../media-store.ts";
import { checkKey } from "./check-key.ts";
import { MissingFile } from "./store-failure.ts";

/**
 * Keeps files in a folder. Each is written beside its place and moved there when it is whole and on the disk, so that a
 * cut in the middle leaves nothing under the key.
 */
export function openDiskStore(folder: string): MediaStore {
  const pathOf = (key: string) => join(folder, checkKey(key));
  const putWhole = async (key: string, write: (unfinished: string) => Promise<void>) => {
    const path = pathOf(key);
    if ((await sizeOf(path)) !== null) return;
    const unfinished = join(folder, "unfinished", randomUUID());
    await mkdir(dirname(unfinished), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(unfinished);
      await flush(unfinished);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  };
  return {
    put: (key, source) => putWhole(key, (unfinished) => linkOrCopy(source, unfinished)),
    putBytes: (key, bytes) => putWhole(key, (unfinished) => writeFile(unfinished, bytes)),
    get: async (key, range) => {
      const path = pathOf(key);
      if ((await sizeOf(path)) === null) return null;
      return createReadStream(path, range ? { start: range.first, end: range.last } : {});
    },
    stat: async (key) => {
      const bytes = await sizeOf(pathOf(key));
      return bytes === null ? null : { bytes };
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    withFile: async (key, use) => {
      if ((await sizeOf(pathOf(key))) === null) throw new MissingFile(key);
      return use(pathOf(key));
    },
  };
}

/** A second name for the same bytes costs nothing; where file systems differ they are copied. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT" || problem.code === "ENOTDIR") return null;
    throw problem;
  });
  return found?.isFile() ? found.size : null;
}
