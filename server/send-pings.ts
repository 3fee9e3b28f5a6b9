import { writer } from "#platform/db/writer.ts";
import { log } from "#platform/log.ts";
import { cleanLine } from "#platform/mail-text.ts";
import { editionPath, otherEdition } from "#site/body/edition-path.ts";
import { type FeedFormat, feedFormats, feedPagesOf, feedPath } from "#site/feeds/feed-path.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readAuthorSlugs } from "#site/people/author-reads.ts";
import { readTopicSlugs } from "#site/topics/topic-reads.ts";

const MINUTE = 60_000;
/** How long to wait after each attempt that failed. After a day of them nobody is waiting for this news any more. */
const WAITS = [0.25, 1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
/** How long a process has for what it took: longer than the hub may take for all of it. */
const LEASE = 5 * MINUTE;
const TIMEOUT_MS = 10_000;
const AT_ONCE = 200;
/** Addresses in one request: a hub reads the body as a form. */
const FEEDS_A_REQUEST = 30;

interface TakenPing {
  id: string;
  tag: string;
  attempts: number;
}

/** Says to the hub that feeds changed; throws when it did not take that. */
export type Ping = (feeds: string[]) => Promise<void>;

/**
 * Tells the hub of every feed that is due, until nothing is; returns how many attempts that were. However often a feed
 * changed meanwhile, it is told of once. A process that dies between telling and noting it makes the hub hear twice,
 * which costs it a look.
 */
export async function sendDuePings(ping: Ping, clock: () => Date, signal?: AbortSignal): Promise<number> {
  let attempts = 0;
  while (!signal?.aborted) {
    const taken = await takeDuePings(clock());
    if (taken.length === 0) break;
    const feeds = await feedsOf(taken.map(({ tag }) => tag));
    attempts += 1;
    try {
      for (let at = 0; at < feeds.length; at += FEEDS_A_REQUEST) {
        await ping(feeds.slice(at, at + FEEDS_A_REQUEST));
      }
      await writer().feedPing.deleteMany({ where: { id: { in: taken.map(({ id }) => id) } } });
    } catch (problem) {
      await noteFailure(taken, problem, clock());
    }
  }
  return attempts;
}

/** The attempt is counted and the next one put off before anything is sent: a crash costs a wait, never a ping. */
async function takeDuePings(now: Date): Promise<TakenPing[]> {
  return writer().$queryRaw<TakenPing[]>`
    UPDATE feed_ping
    SET attempts = attempts + 1, next_attempt_at = ${new Date(now.getTime() + LEASE)}
    WHERE id IN (
      SELECT id FROM feed_ping WHERE next_attempt_at <= ${now}
      ORDER BY next_attempt_at, id LIMIT ${AT_ONCE}
      FOR UPDATE SKIP LOCKED)
    RETURNING id, tag, attempts`;
}

/** The feeds, in every format, that go by these tags. Who or what has nothing live any more has no feed either. */
async function feedsOf(tags: string[]): Promise<string[]> {
  const unique = [...new Set(tags)];
  const [paper, people, topics] = await Promise.all([
    readPaper(),
    readAuthorSlugs(namedBy(unique, "person:")),
    readTopicSlugs(namedBy(unique, "topic:")),
  ]);
  const fronts = [paper, otherEdition(paper) ?? []].flat().map((edition) => editionPath(edition, "/"));
  const slugs = new Map<string, string>();
  for (const [id, slug] of people) slugs.set(`person:${id}`, slug);
  for (const [id, slug] of topics) slugs.set(`topic:${id}`, slug);
  const formats: FeedFormat[] = Object.keys(feedFormats).filter(isFormat);
  return unique.flatMap((tag) => {
    const pages = feedPagesOf(tag, { slugOf: (named) => slugs.get(named), fronts });
    return pages.flatMap((page) => formats.map((format) => publicAddress(feedPath(page, format))));
  });
}

function namedBy(tags: string[], prefix: string): string[] {
  return tags.flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
}

function isFormat(name: string): name is FeedFormat {
  return name in feedFormats;
}

async function noteFailure(taken: TakenPing[], problem: unknown, now: Date): Promise<void> {
  const lastError =
    cleanLine(problem instanceof Error ? problem.message : "", 500) || "The hub gave no reason.";
  log.warn({ pings: taken.length, reason: lastError }, "the hub was not told of changed feeds");
  const given = taken.filter(({ attempts }) => attempts > WAITS.length).map(({ id }) => id);
  if (given.length > 0) await writer().feedPing.deleteMany({ where: { id: { in: given } } });
  for (const [index, wait] of WAITS.entries()) {
    const ids = taken.filter(({ attempts }) => attempts === index + 1).map(({ id }) => id);
    if (ids.length === 0) continue;
    const nextAttemptAt = new Date(now.getTime() + wait);
    await writer().feedPing.updateMany({ where: { id: { in: ids } }, data: { lastError, nextAttemptAt } });
  }
}

/** Source: W3C WebSub, 7, and what its hubs agree on: `hub.mode=publish` with every address as `hub.url`. */
export function pingOf(hub: string): Ping {
  return async (feeds) => {
    const body = new URLSearchParams([["hub.mode", "publish"]]);
    for (const feed of feeds) body.append("hub.url", feed);
    const answer = await fetch(hub, {
      method: "POST",
      body,
      // A hub that moved is for whoever set its address to follow.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
  };
}
