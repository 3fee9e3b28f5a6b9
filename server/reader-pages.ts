import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { log } from "#platform/log.ts";
import type { Notices } from "#platform/notices.ts";
import { openReaderMemory } from "#platform/reader-memory.ts";
import { followReaderPage, type ReaderPageReport } from "#platform/reader-page.ts";
import { type Captured, captureResponse, type Handler } from "#server/capture-response.ts";
import {
  type FinishedResponse,
  finishResponse,
  openHead,
  sendAtOnce,
  sendFinished,
} from "#server/finished-response.ts";
import { PageCache } from "#server/page-cache.ts";
import { readerAddress, shelfOf } from "#server/reader-address.ts";
import { readerPolicy, sharedHeaders } from "#server/security-headers.ts";
import { stripPage } from "#server/strip-page.ts";
import { notInFront, surrogateHeaders } from "#server/surrogate-keys.ts";

/** A finished page and what it said about itself. */
export type ReaderPage = { response: FinishedResponse; report: ReaderPageReport };

/** What Next tells its own client code, which readers do not have, or what would make one reader's page another's. */
const NOT_FOR_READERS =
  /^(set-cookie|vary|x-nextjs-.*|x-middleware-.*|x-powered-by|date|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag)$/;

/**
 * Next leaves the drawing of `notFound()` and of errors to its client code; without that the page would be empty. So
 * these pages stand in. The second must need no database.
 */
const STAND_IN = { notFound: "/sorry/not-found", failed: "/sorry/failed", busy: "/sorry/busy" };

/** What searches may fill, beside the pages. */
const MOST_SEARCH_BYTES = 4 * 1_048_576;

/** What every answer carries, to one that is kept. */
const KEPT_HEAD = [...Object.entries(sharedHeaders).flat(), "X-Stet-Cache", "hit"];

/** How long a connection is kept open for the next request. */
export const KEEP_ALIVE_MS = 65_000;

interface ReaderPagesSetup {
  next: Handler;
  host: string;
  notices: Pick<Notices, "isListening" | "subscribe">;
  /** Bytes that finished pages may fill. */
  cacheBytes: number;
  /** Whether a cache in front is purged of what changes, and so may keep pages. */
  isPurged?: boolean;
  /** Milliseconds until something that shows one of the tags changes by the clock; null: nothing is to. */
  readNextChange?: (tags: string[], sinceMs: number) => Promise<number | null>;
  /** Counts a search that has to be made for whoever asks; the seconds they have to wait, 0 for none. */
  countSearch?: (request: IncomingMessage) => Promise<number>;
}

/**
 * Answers readers with documents instead of applications: the page as Next made it, without Next's scripts, under one
 * strict policy, compressed and with an ETag, made once and kept until what it shows changes.
 */
export function makeReaderPages({
  next,
  host,
  notices,
  cacheBytes,
  isPurged = false,
  readNextChange = async () => null,
  countSearch = async () => 0,
}: ReaderPagesSetup) {
  const openShelf = (mostBytes: number) => {
    const cache = new PageCache({
      make: async (path) => {
        const begun = Date.now();
        const page = await makeReaderPage(next, path, host);
        await noteNextChange(page.report, begun, readNextChange);
        if (!isPurged) return page;
        const headers = { ...page.response.headers, ...surrogateHeaders(page) };
        return { ...page, response: { ...page.response, headers } };
      },
      isInformed: () => notices.isListening,
      mostBytes,
    });
    follow(cache);
    return cache;
  };
  const follow = (kept: Pick<PageCache, "drop" | "dropAll">) =>
    notices.subscribe("stale", {
      onNotice: (payload) => kept.drop(readTags(payload)),
      onGap: () => kept.dropAll(),
    });
  // Before the pages: one that is made in between must not be made of what is gone.
  follow(openReaderMemory(() => notices.isListening));
  const pages = openShelf(cacheBytes);
  const keptHead = openHead(KEPT_HEAD, KEEP_ALIVE_MS);
  const searches = openShelf(Math.min(cacheBytes / 16, MOST_SEARCH_BYTES));
  /**
   * Answers at once when the address, letter for letter, is one that a page is kept under; false when there is more to
   * do. Addresses are kept as `readerAddress` writes them, so nothing that was spelt otherwise is found here.
   */
  const answerKept = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const kept = pages.peek(request.url ?? "/");
    if (kept) sendAtOnce(request, response, kept, keptHead);
    return kept !== null;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", Connection: "close", "Content-Length": 0 }).end();
      return;
    }
    const address = readerAddress(path);
    const shelf = shelfOf(address);
    if (shelf === "none") {
      const { response: made } = await makeReaderPage(next, address, host);
      sendFinished(request, response, unkept(made));
      return;
    }
    if (shelf === "searches" && !searches.has(address)) {
      const wait = await countSearch(request);
      if (wait > 0) {
        const busy = unkept(await finishCaptured(await standIn(next, 429, host), 429));
        sendFinished(request, response, busy, ["Retry-After", String(wait)]);
        return;
      }
    }
    const cache = shelf === "searches" ? searches : pages;
    const { response: finished, state, isCurrent } = await cache.get(address);
    const sent = isPurged && !isCurrent ? notInFront(finished) : finished;
    sendFinished(request, response, sent, ["X-Stet-Cache", state]);
  };
  return { answer, answerKept };
}

/**
 * Whatever a page shows, it is fresh until the clock changes something of it: asked once a page, by the tags that it
 * reported, so that no page can forget to. What came due while the page was made counts as a change.
 */
async function noteNextChange(
  report: ReaderPageReport,
  begun: number,
  readNextChange: NonNullable<ReaderPagesSetup["readNextChange"]>,
): Promise<void> {
  const wait = await readNextChange([...report.tags], Date.now() - begun).catch((problem) => {
    log.error({ err: problem }, "the next change by the clock could not be read");
    return 0;
  });
  if (wait === null) return;
  const at = new Date(Date.now() + wait);
  if (!report.changesAt || at < report.changesAt) report.changesAt = at;
}

/** The tags in a notice of stale pages. */
export function readTags(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

/** Lets Next fill the page of this path (query included) and makes it fit for readers. */
export async function makeReaderPage(next: Handler, path: string, host: string): Promise<ReaderPage> {
  const pages: Captured[] = [];
  const report = await followReaderPage(async () => {
    const page = await captureResponse(next, path, host).catch(failed);
    pages.push(page.status === 404 || page.status >= 500 ? await standIn(next, page.status, host) : page);
  });
  const page = pages[0] ?? failed();
  const status = page.status === 200 ? (report.status ?? 200) : page.status;
  return { response: await finishCaptured(page, status, report.language), report };
}

function finishCaptured(
  page: Captured,
  status: number,
  language: string | null = null,
): Promise<FinishedResponse> {
  const { body, headers } = forReaders(page, language);
  headers["cache-control"] = status >= 500 ? "no-store" : "public, max-age=0, must-revalidate";
  return finishResponse(status, headers, body);
}

/** The same, for whoever asked alone. */
function unkept(response: FinishedResponse): FinishedResponse {
  return { ...response, headers: { ...response.headers, "cache-control": "private, no-store" } };
}

async function standIn(next: Handler, status: number, host: string): Promise<Captured> {
  const path = status === 404 ? STAND_IN.notFound : status === 429 ? STAND_IN.busy : STAND_IN.failed;
  const page = await captureResponse(next, path, host).catch(failed);
  return page.status === 200 ? { ...page, status } : { ...failed(), status };
}

/** The last resort, when not even the page that says sorry can be made. */
function failed(): Captured {
  const body =
    '<!DOCTYPE html><html lang="en"><title>Sorry</title><h1>Sorry</h1><p>This page cannot be shown.</p></html>';
  return { status: 500, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(body) };
}

function forReaders(
  { headers, body }: Captured,
  language: string | null,
): { headers: OutgoingHttpHeaders; body: Buffer } {
  const kept: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!NOT_FOR_READERS.test(name.toLowerCase())) kept[name.toLowerCase()] = value;
  }
  kept.link = usefulLinks(kept.link);
  const isPage = String(kept["content-type"] ?? "").startsWith("text/html");
  const { html, hasSpeculationRules } = stripPage(isPage ? body.toString("utf8") : "");
  kept["content-security-policy"] = readerPolicy(hasSpeculationRules);
  return { headers: kept, body: isPage ? Buffer.from(inLanguage(html, language)) : body };
}

/** The document in the language that its page reported. */
function inLanguage(html: string, language: string | null): string {
  return language === null
    ? html
    : html.replace(/^(<!DOCTYPE html><html\b[^>]*? lang=")[^"]*/i, `$1${language}`);
}

/** The `Link` header without the scripts it would preload; `undefined` when nothing is left. */
function usefulLinks(header: OutgoingHttpHeaders[string]): string | undefined {
  const links = [header ?? ""]
    .flat()
    .join(", ")
    .split(/,\s*(?=<)/);
  return (
    links.filter((link) => link !== "" && !/\bas="?(script|fetch)\b|modulepreload/.test(link)).join(", ") ||
    undefined
  );
}
