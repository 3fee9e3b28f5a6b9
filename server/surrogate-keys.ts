import { createHash } from "node:crypto";
import type { FinishedResponse } from "#server/finished-response.ts";
import type { ReaderPage } from "#server/reader-pages.ts";

/** What a cache in front drops everything by. */
export const EVERY_PAGE = "all";

/** A day: for how long a cache in front keeps a page that nobody purges. */
const LONGEST_SECONDS = 86_400;

/** nginx refuses heads above 4 kB unless told otherwise, and the others have limits not much above it. */
const LONGEST_KEYS = 2_500;

const NOT_IN_FRONT = { "surrogate-control": "no-store" };

/** The key of a tag, short enough that a head has room for hundreds. It tells nobody what a page is made of. */
export function surrogateKey(tag: string): string {
  return createHash("sha256").update(tag).digest("base64url").slice(0, 11);
}

/**
 * What tells a cache in front how to keep a page: by which keys it is purged. A page that the clock changes, and one with
 * more keys than a head has room for, is not kept there.
 */
export function surrogateHeaders({ response, report }: ReaderPage): Record<string, string> {
  const keys = [EVERY_PAGE, ...[...report.tags].map(surrogateKey)].join(" ");
  const mayKeep = response.status < 400 || response.status === 410;
  if (!mayKeep || report.changesAt !== null || keys.length > LONGEST_KEYS) {
    return NOT_IN_FRONT;
  }
  return { "surrogate-control": `max-age=${LONGEST_SECONDS}`, "surrogate-key": keys };
}

/** The same for whoever asked: what it shows may have changed since, and the purge for that may be over already. */
export function notInFront(response: FinishedResponse): FinishedResponse {
  const { "surrogate-key": _, ...headers } = response.headers;
  return { ...response, headers: { ...headers, ...NOT_IN_FRONT } };
}
