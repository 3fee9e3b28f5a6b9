import type { Readable } from "node:stream";
import { readEnv, requireEnv } from "./env.ts";
import { openDiskStore } from "./media/disk-store.ts";
import { openS3Store } from "./media/s3-store.ts";

/** First and last byte, both counted. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Where files are kept, under keys of our own making such as `original/<hash>`: never anything that somebody typed.
 * What is under a key never changes, so a key is written once and read by anybody who knows it.
 */
export interface MediaStore {
  /** Puts a file there, whole or not at all; again under the same key has no effect. The file stays where it was. */
  put(key: string, path: string): Promise<void>;
  /** The same for what is in memory. */
  putBytes(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string, range?: ByteRange): Promise<Readable | null>;
  stat(key: string): Promise<{ bytes: number } | null>;
  delete(key: string): Promise<void>;
  /** Has the bytes as a file on this machine for as long as `use` takes; throws `MissingFile` when there is none. */
  withFile<Result>(key: string, use: (path: string) => Promise<Result>): Promise<Result>;
}

/** The store that the environment names: an S3-compatible one, or the folder of the paper's media. */
export function mediaStore(): MediaStore {
  const endpoint = readEnv("STET_S3_ENDPOINT");
  const bucket = readEnv("STET_S3_BUCKET");
  const place = bucket ? `${endpoint} ${bucket}` : requireEnv("STET_MEDIA_DIR");
  const shared = globalThis as typeof globalThis & { stetMediaStores?: Map<string, MediaStore> };
  shared.stetMediaStores ??= new Map();
  const known = shared.stetMediaStores.get(place);
  if (known) return known;
  const store = bucket
    ? openS3Store({
        endpoint,
        bucket,
        region: readEnv("STET_S3_REGION") ?? "us-east-1",
        accessKeyId: readEnv("STET_S3_ACCESS_KEY_ID"),
        secretAccessKey: readEnv("STET_S3_SECRET_ACCESS_KEY"),
      })
    : openDiskStore(place);
  shared.stetMediaStores.set(place, store);
  return store;
}

/** The key of an uploaded file. */
export function originalKey(hash: string): string {
  return `original/${hash.slice(0, 2)}/${hash}`;
}
