import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { HOME } from "#server/data-folder.ts";

// The application's scripts and style sheets, packed as tightly as can be: that takes seconds, so it is done once after
// a build and kept beside it under what is in each file.

const PACKED = ".next/packed";
const FOLDERS = [".next/static", "public"];
const WORTH_PACKING = /\.(js|css|svg)$/;

/** Packs the files of a fresh build anew. */
export async function packFiles(home = HOME): Promise<void> {
  await rm(join(home, PACKED), { recursive: true, force: true });
  await mkdir(join(home, PACKED), { recursive: true });
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(home, folder), { recursive: true });
      return names.filter((name) => WORTH_PACKING.test(name)).map((name) => join(home, folder, name));
    }),
  );
  await Promise.all(files.flat().map((path) => packFile(home, path)));
}

async function packFile(home: string, path: string): Promise<void> {
  const body = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  await writeFile(placeOf(home, body), await promisify(brotliCompress)(body, { params }));
}

/** What a file of the build is packed to (brotli); null for any other. */
export async function readPacked(body: Buffer, home = HOME): Promise<Buffer | null> {
  return readFile(placeOf(home, body)).catch(() => null);
}

function placeOf(home: string, body: Buffer): string {
  return join(home, PACKED, `${createHash("sha256").update(body).digest("hex")}.br`);
}
