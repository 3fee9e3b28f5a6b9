import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { isUnreachable } from "#platform/db/is-unreachable.ts";
import { log } from "#platform/log.ts";
import { dispositionOf, MEDIA_HEADERS, RENDITION_TYPES } from "#platform/media/media-headers.ts";
import { parseRange } from "#platform/media/parse-range.ts";
import { readRendition } from "#platform/media/rendition.ts";
import { MissingFile, StoreFailure } from "#platform/media/store-failure.ts";
import { JobFailure } from "#platform/media/worker-pool.ts";
import { mediaStore, originalKey } from "#platform/media-store.ts";
import type { Notices } from "#platform/notices.ts";
import { type RenditionFormat, renditionWidths } from "#site/assets/live-picture.ts";
import { readLiveCaptions, readLiveCut, readLiveFile } from "#site/assets/media-reads.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
import { ByteShelf, type ShelvedBytes } from "./byte-shelf.ts";
import { type KnownCut, LiveCuts } from "./live-cuts.ts";
import { parseMediaAddress } from "./parse-media-address.ts";

const YEAR_S = 31_536_000;
const SHELF_BYTES = 96_000_000;
const LARGEST_SHELVED = 1_500_000;

/**
 * Answers `/media/…` for readers: renditions of live pictures and live files, and 404 for everything else. No cookie is
 * read or set, and nothing of it goes through Next.
 */
export function makeReaderMedia(notices: Pick<Notices, "isListening" | "subscribe">) {
  const shelf = new ByteShelf(SHELF_BYTES, LARGEST_SHELVED);
  const live = new LiveCuts({
    readCut: readLiveCut,
    readNextChange,
    isInformed: () => notices.isListening,
  });
  notices.subscribe("stale", {
    onNotice: (payload) => live.drop(readTags(payload)),
    onGap: () => live.dropAll(),
  });

  /** Answers at once what is in memory and known to be live; false when there is more to do. */
  const answerKept = (request: IncomingMessage, response: ServerResponse): boolean => {
    const address = request.url ?? "";
    if (!address.startsWith("/media/") || (request.method !== "GET" && request.method !== "HEAD"))
      return false;
    const asked = parseMediaAddress(address);
    const known = asked?.kind === "rendition" ? live.peek(asked.key) : null;
    const kept = known && shelf.get(address);
    if (!known || !kept || asked?.kind !== "rendition") return false;
    sendRendition(request, response, { kept, known, format: asked.format });
    return true;
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
  ): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", Connection: "close", "Content-Length": 0 }).end();
      return;
    }
    const asked = parseMediaAddress(address);
    if (!asked) return sendNothing(response, 404);
    try {
      if (asked.kind === "file") return await sendFile(request, response, asked.assetId);
      if (asked.kind === "captions") return await sendCaptions(request, response, asked.assetId);
      const known = await live.find(asked.key);
      if (!known || !renditionWidths(known.cut).includes(asked.width)) return sendNothing(response, 404);
      const kept = shelf.get(address) ?? shelved(await readRendition(known.cut, asked.width, asked.format));
      shelf.put(address, kept);
      sendRendition(request, response, { kept, known, format: asked.format });
    } catch (problem) {
      if (response.headersSent) throw problem;
      const isPassing =
        [JobFailure, StoreFailure].some((kind) => problem instanceof kind) || isUnreachable(problem);
      log.error({ err: problem, address }, "a file could not be served");
      sendNothing(response, isPassing ? 503 : problem instanceof MissingFile ? 404 : 500);
    }
  };
  return { answer, answerKept };
}

function shelved(bytes: Uint8Array): ShelvedBytes {
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return { body: bytes, etag: `"${hash}"` };
}

function sendRendition(
  request: IncomingMessage,
  response: ServerResponse,
  { kept, known, format }: { kept: ShelvedBytes; known: KnownCut; format: RenditionFormat },
): void {
  const { body, etag } = kept;
  const seconds = Math.max(0, Math.min(YEAR_S, Math.floor((known.until - Date.now()) / 1_000)));
  const head = [
    ...MEDIA_HEADERS,
    "Cache-Control",
    `public, max-age=${seconds}, immutable`,
    "Surrogate-Key",
    `asset:${known.cut.assetId}`,
    "ETag",
    etag,
  ];
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304, head).end();
    return;
  }
  head.push("Content-Type", RENDITION_TYPES[format], "Accept-Ranges", "bytes");
  const range = parseRange(rangeOf(request, etag), body.length);
  if (range === "outside") {
    sendOutside(response, body.length);
    return;
  }
  const part = range === "whole" ? body : body.subarray(range.first, range.last + 1);
  if (range !== "whole") head.push("Content-Range", `bytes ${range.first}-${range.last}/${body.length}`);
  head.push("Content-Length", String(part.length));
  response.writeHead(range === "whole" ? 200 : 206, head);
  response.end(request.method === "HEAD" ? undefined : part);
}

/** Asked for again each time, like files: they may be put right. */
async function sendCaptions(
  request: IncomingMessage,
  response: ServerResponse,
  assetId: string,
): Promise<void> {
  const text = await readLiveCaptions(assetId);
  if (text === null) return sendNothing(response, 404);
  const { body, etag } = shelved(Buffer.from(text));
  const head = [...MEDIA_HEADERS, "Cache-Control", "public, no-cache", "ETag", etag];
  head.push("Surrogate-Key", `asset:${assetId}`);
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304, head).end();
    return;
  }
  head.push("Content-Type", "text/vtt; charset=utf-8", "Content-Length", String(body.length));
  response.writeHead(200, head).end(request.method === "HEAD" ? undefined : body);
}

/** The address of a file stays when its file is replaced, so browsers ask again, and mostly hear that they have it. */
async function sendFile(request: IncomingMessage, response: ServerResponse, assetId: string): Promise<void> {
  const file = await readLiveFile(assetId);
  if (!file) return sendNothing(response, 404);
  const etag = `"${file.hash.slice(0, 32)}"`;
  const head = [...MEDIA_HEADERS, "Cache-Control", "public, no-cache", "ETag", etag];
  head.push("Surrogate-Key", `asset:${assetId}`);
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304, head).end();
    return;
  }
  const range = parseRange(rangeOf(request, etag), file.bytes);
  if (range === "outside") return sendOutside(response, file.bytes);
  const isWhole = range === "whole";
  head.push("Content-Type", file.mimeType, "Accept-Ranges", "bytes");
  head.push("Content-Disposition", dispositionOf(file.mimeType, file.name));
  if (!isWhole) head.push("Content-Range", `bytes ${range.first}-${range.last}/${file.bytes}`);
  head.push("Content-Length", String(isWhole ? file.bytes : range.last - range.first + 1));
  if (request.method === "HEAD") {
    response.writeHead(isWhole ? 200 : 206, head).end();
    return;
  }
  const body = await mediaStore().get(originalKey(file.hash), isWhole ? undefined : range);
  if (!body) throw new MissingFile(originalKey(file.hash));
  response.writeHead(isWhole ? 200 : 206, head);
  // A reader who leaves in the middle is no failure.
  await pipeline(body, response).catch(() => {});
}

/** A range of bytes they have is good only for the bytes it was of (RFC 9110, 13.1.5). */
function rangeOf(request: IncomingMessage, etag: string): string | undefined {
  const condition = request.headers["if-range"];
  return condition === undefined || condition === etag ? request.headers.range : undefined;
}

function sendOutside(response: ServerResponse, bytes: number): void {
  response.writeHead(416, { "Content-Range": `bytes */${bytes}`, "Content-Length": 0 }).end();
}

function sendNothing(response: ServerResponse, status: 404 | 500 | 503): void {
  response.writeHead(status, { "Cache-Control": "no-store", "Content-Length": 0 }).end();
}

function readTags(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
