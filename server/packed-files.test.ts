import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { finishResponse } from "#server/finished-response.ts";
import { packFiles, readPacked } from "#server/packed-files.ts";

const home = mkdtempSync(join(tmpdir(), "stet-packed-"));
afterAll(() => rmSync(home, { recursive: true }));

const script = Buffer.from(
  Array.from({ length: 900 }, (_, at) => `export const word${at * 7_919} = "${at * 104_729}";`).join("\n"),
);

test("what a build made is packed, smaller than a page is, and what an earlier one made is not kept", async () => {
  mkdirSync(join(home, ".next/static/chunks"), { recursive: true });
  mkdirSync(join(home, "public"));
  const place = join(home, ".next/static/chunks/a.js");
  writeFileSync(place, "old();");
  await packFiles(home);
  expect(await readPacked(Buffer.from("old();"), home)).not.toBeNull();

  writeFileSync(place, script);
  writeFileSync(join(home, "public/a.woff2"), script);
  await packFiles(home);
  expect(readdirSync(join(home, ".next/packed"))).toHaveLength(1);
  expect(await readPacked(Buffer.from("old();"), home)).toBeNull();

  const packed = await readPacked(script, home);
  const headers = { "content-type": "text/javascript" };
  const [file, page] = await Promise.all(
    [packed, null].map((found) => finishResponse(200, headers, script, found)),
  );
  const bytes = Buffer.from(file?.bodies.br ?? "", "latin1");
  expect(brotliDecompressSync(bytes)).toEqual(script);
  expect(bytes.length).toBeLessThan(page?.bodies.br?.length ?? 0);
});
