import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { ByteRange, MediaStore } from "../media-store.ts";
import { checkKey } from "./check-key.ts";
import { MissingFile, noteStore, StoreFailure } from "./store-failure.ts";

export interface S3Settings {
  endpoint: string | undefined;
  bucket: string;
  region: string;
  /** Without keys the client finds them as it does everywhere (the machine's role, a profile). */
  accessKeyId: string | undefined;
  secretAccessKey: string | undefined;
}

/** Keeps files in a bucket of any S3-compatible store, which nobody but Stet need be able to read. */
export function openS3Store(settings: S3Settings): MediaStore {
  const { endpoint, bucket: Bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    // Stores other than Amazon's seldom have a host name for each bucket, and some know no newer checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 4,
  });
  /** Told apart from what is wrong with a file: a store that does not answer, or does not know our key. */
  const ask = async <Answer>(asked: () => Promise<Answer>): Promise<Answer | null> => {
    const answer = await asked().catch(absent);
    noteStore(null);
    return answer;
  };
  const stat: MediaStore["stat"] = async (key) => {
    const asked = new HeadObjectCommand({ Bucket, Key: checkKey(key) });
    const head = await ask(() => client.send(asked));
    return head && { bytes: head.ContentLength ?? 0 };
  };
  const get = async (key: string, range?: ByteRange): Promise<Readable | null> => {
    const Range = range && `bytes=${range.first}-${range.last}`;
    const asked = new GetObjectCommand({ Bucket, Key: checkKey(key), ...(Range ? { Range } : {}) });
    const found = await ask(() => client.send(asked));
    return found?.Body instanceof Readable ? found.Body : null;
  };
  return {
    stat,
    get,
    put: async (key, path) => {
      if (await stat(key)) return;
      const params = { Bucket, Key: checkKey(key), Body: createReadStream(path) };
      await ask(() => new Upload({ client, params }).done());
    },
    putBytes: async (key, bytes) => {
      const asked = new PutObjectCommand({ Bucket, Key: checkKey(key), Body: bytes });
      await ask(() => client.send(asked));
    },
    delete: async (key) => {
      const asked = new DeleteObjectCommand({ Bucket, Key: checkKey(key) });
      await ask(() => client.send(asked));
    },
    withFile: async (key, use) => {
      const folder = await mkdtemp(join(tmpdir(), "stet-media-"));
      try {
        const path = join(folder, randomUUID());
        const body = await get(key);
        if (!body) throw new MissingFile(key);
        await pipeline(body, createWriteStream(path));
        return await use(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** That no such key is there is an answer; whatever else the store says, or that it says nothing, is not. */
function absent(problem: unknown): null {
  const status = problem instanceof S3ServiceException ? problem.$metadata.httpStatusCode : undefined;
  const isBucketThere = !(problem instanceof S3ServiceException && problem.name === "NoSuchBucket");
  if (status === 404 && isBucketThere) return null;
  if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") throw problem;
  const failure = new StoreFailure(status !== undefined && status < 500 ? "refused" : "unreachable", problem);
  noteStore(failure);
  throw failure;
}
