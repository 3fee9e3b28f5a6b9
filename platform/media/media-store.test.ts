import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
// @ts-expect-error: the package says nothing of its types.
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { MediaStore } from "../media-store.ts";
import { openDiskStore } from "./disk-store.ts";
import { openS3Store, type S3Settings } from "./s3-store.ts";
import { MissingFile, StoreFailure, storeProblem } from "./store-failure.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const folder = mkdtempSync(join(tmpdir(), "stet-store-"));
const stores = new Map<string, MediaStore>();
let access: Pick<S3Settings, "endpoint" | "region" | "accessKeyId" | "secretAccessKey">;
let server: { run(): Promise<{ port: number }>; close(): Promise<void> };

beforeAll(async () => {
  server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: "media" }],
    // It works out every request's signature (version 4) anew, and refuses others.
    allowMismatchedSignatures: false,
  });
  const { port } = await server.run();
  access = {
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
  stores.set("S3", openS3Store({ ...access, bucket: "media" }));
  stores.set("disk", openDiskStore(join(folder, "disk")));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function storeOf(name: string): MediaStore {
  const store = stores.get(name);
  if (!store) throw new Error(name);
  return store;
}

function fileOf(bytes: Buffer): string {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return path;
}

async function read(store: MediaStore, key: string, first?: number, last?: number): Promise<Buffer | null> {
  const range = first === undefined || last === undefined ? undefined : { first, last };
  const body = await store.get(key, range);
  return body && buffer(body);
}

describe.each(["disk", "S3"])("a store on %s", (name) => {
  const large = Buffer.from(Array.from({ length: 7_000_000 }, (_, at) => at % 251));

  test("gives back what was put there, whole and in part, and the file stays where it was", async () => {
    const store = storeOf(name);
    const path = fileOf(large);
    await store.put("original/ab/large", path);
    expect(await store.stat("original/ab/large")).toEqual({ bytes: large.length });
    expect((await read(store, "original/ab/large"))?.equals(large)).toBe(true);
    expect((await read(store, "original/ab/large", 10, 19))?.equals(large.subarray(10, 20))).toBe(true);
    expect((await readFile(path)).equals(large)).toBe(true);
    expect(await store.withFile("original/ab/large", async (own) => (await readFile(own)).length)).toBe(
      7_000_000,
    );
  });

  test("keeps what is under a key, whoever puts something there again, also at once", async () => {
    const store = storeOf(name);
    await Promise.all([1, 2, 3].map(() => store.put("original/cd/twice", fileOf(Buffer.from("the same")))));
    expect((await read(store, "original/cd/twice"))?.toString()).toBe("the same");
  });

  test("has nothing under other keys", async () => {
    const store = storeOf(name);
    await store.putBytes("rendition/ef/key/640.webp", Buffer.from("bytes"));
    expect(await store.stat("rendition/ef/key/320.webp")).toBeNull();
    expect(await store.get("rendition/ef/key/320.webp")).toBeNull();
    await expect(store.withFile("rendition/ef/none", (path) => readFile(path))).rejects.toThrow(MissingFile);
    await store.delete("rendition/ef/key/640.webp");
    expect(await store.get("rendition/ef/key/640.webp")).toBeNull();
    await store.delete("rendition/ef/key/640.webp");
  });

  test.each([
    "../secret",
    "original/../../secret",
    "/etc/passwd",
    "original",
    "original/a\0b",
    "original/..",
    "",
  ])("goes nowhere for %j", async (key) => {
    const store = storeOf(name);
    await expect(Promise.resolve().then(() => store.get(key))).rejects.toThrow("not a key");
    await expect(Promise.resolve().then(() => store.putBytes(key, Buffer.from("x")))).rejects.toThrow(
      "not a key",
    );
  });
});

test("a file that could not be written whole leaves nothing behind", async () => {
  const store = openDiskStore(join(folder, "cut"));
  await expect(store.put("original/ab/gone", join(folder, "no such file"))).rejects.toThrow();
  expect(await store.stat("original/ab/gone")).toBeNull();
  expect(readdirSync(join(folder, "cut", "unfinished"))).toEqual([]);
});

describe("a store on S3 that cannot be used", () => {
  test.each<[string, Partial<S3Settings>, StoreFailure["reason"]]>([
    ["with a wrong secret", { secretAccessKey: "S3WRONG" }, "refused"],
    ["with a key nobody has", { accessKeyId: "NOBODY" }, "refused"],
    ["with a bucket that is not there", { bucket: "nowhere" }, "refused"],
    ["where nothing answers", { endpoint: "http://127.0.0.1:9" }, "unreachable"],
  ])("says so %s, and that it answers again", async (_how, wrong, reason) => {
    const store = openS3Store({ ...access, bucket: "media", ...wrong });
    const bytes = Buffer.from("bytes");
    await expect(store.putBytes("original/ab/x", bytes)).rejects.toMatchObject({ reason });
    await expect(store.put("original/ab/y", fileOf(bytes))).rejects.toBeInstanceOf(StoreFailure);
    await expect(store.get("original/ab/x")).rejects.toBeInstanceOf(StoreFailure);
    expect(storeProblem()).toBe(reason);
    await storeOf("S3").stat("original/ab/x");
    expect(storeProblem()).toBeNull();
  });
});
