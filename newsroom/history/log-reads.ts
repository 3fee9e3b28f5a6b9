import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { escapeLike } from "#platform/db/escape-like.ts";
import { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadLog } from "../people/account-policy.ts";
import { plainLine } from "../stories/document-store.ts";
import type { LogFilter } from "./log-input.ts";

export interface LogEntry {
  id: string;
  /** ISO, UTC. */
  at: string;
  /** A name, or `clock` or `system`. */
  by: string;
  act: string;
  storyId: string | null;
  headline: string | null;
  detail: Record<string, unknown>;
}

export interface LogPage {
  entries: LogEntry[];
  next: string | null;
}

const PAGE = 100;

const row = z.object({
  id: z.string(),
  at: z.date(),
  by: z.string(),
  act: z.string(),
  storyId: z.string().nullable(),
  headline: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

/** The record of everyone's acts, the latest first; `take` entries a page. Nothing for who may not read it. */
export async function readLog(
  actor: UserActor,
  filter: LogFilter,
  zone: string,
  take = PAGE,
): Promise<LogPage> {
  if (!mayReadLog(actor)) return { entries: [], next: null };
  const rows: unknown[] = await writer().$queryRaw`
    SELECT h."id", h."at", h."act", h."story_id" AS "storyId", h."detail", s."headline",
           coalesce(u."name", h."actor_kind"::text) AS "by"
    FROM "history_entry" h
    LEFT JOIN "user" u ON u."id" = h."user_id"
    LEFT JOIN "story" s ON s."id" = h."story_id"
    WHERE ${Prisma.join(conditions(filter, zone), " AND ")}
    ORDER BY h."at" DESC, h."id" DESC
    LIMIT ${take + 1}`;
  const entries = rows
    .slice(0, take)
    .map((found) => row.parse(found))
    .map((entry) => ({ ...entry, at: entry.at.toISOString() }));
  const last = entries.at(-1);
  return { entries, next: rows.length > take && last ? `${last.at}_${last.id}` : null };
}

/** Every kind of act on record, for the filter. */
export async function readActNames(actor: UserActor): Promise<string[]> {
  if (!mayReadLog(actor)) return [];
  const rows = await writer().historyEntry.groupBy({ by: ["act"], orderBy: { act: "asc" } });
  return rows.map(({ act }) => act);
}

function conditions({ search, act, userId, from, to, after }: LogFilter, zone: string): Prisma.Sql[] {
  const all = [Prisma.sql`true`];
  const words = plainLine(search.normalize("NFC"));
  if (words !== "") {
    const like = `%${escapeLike(words)}%`;
    all.push(
      Prisma.sql`(s."headline" ILIKE ${like} OR h."detail"::text ILIKE ${like} OR u."name" ILIKE ${like})`,
    );
  }
  if (act) all.push(Prisma.sql`h."act" = ${act}`);
  if (userId) all.push(Prisma.sql`h."user_id" = ${userId}::uuid`);
  const begin = from ? midnight(from, 0, zone) : null;
  const end = to ? midnight(to, 1, zone) : null;
  if (begin) all.push(Prisma.sql`h."at" >= ${begin}`);
  if (end) all.push(Prisma.sql`h."at" < ${end}`);
  const [at = "", id = ""] = after?.split("_") ?? [];
  if (z.uuid().safeParse(id).success && z.iso.datetime().safeParse(at).success && isStorable(new Date(at))) {
    all.push(Prisma.sql`(h."at", h."id") < (${new Date(at)}, ${id}::uuid)`);
  }
  return all;
}

/** The moment a day begins in a zone, or the one so many days later. */
function midnight(day: string, later: number, zone: string): Date | null {
  const date = Temporal.PlainDate.from(day).add({ days: later });
  const moment = new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return isStorable(moment) ? moment : null;
}
