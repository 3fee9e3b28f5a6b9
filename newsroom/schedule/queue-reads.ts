import { Temporal } from "temporal-polyfill";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadSchedule } from "./schedule-policy.ts";
import type { QueueDay, QueueRow } from "./schedule-view.ts";

/** The next so many: a queue that is longer is read on from its end as it is worked off. */
const MOST = 300;

export interface Queue {
  /** What the clock could not finish, the earliest first. */
  failed: QueueRow[];
  days: QueueDay[];
  /** Whether there is more than is shown. */
  isCut: boolean;
}

/** What goes out when, the next first, by the days of a zone; null for whoever may not see it. */
export async function readQueue(actor: UserActor, zone: string, now: Date): Promise<Queue | null> {
  if (!mayReadSchedule(actor)) return null;
  const found = await writer().scheduledAct.findMany({
    where: { state: { in: ["waiting", "failed"] } },
    select: {
      id: true,
      kind: true,
      at: true,
      zone: true,
      state: true,
      attempts: true,
      lastError: true,
      user: { select: { name: true } },
      story: {
        select: {
          id: true,
          headline: true,
          language: true,
          embargoUntil: true,
          livePublicationId: true,
          section: { select: { name: true } },
        },
      },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST + 1,
  });
  const rows = found.slice(0, MOST).map(({ user, story, at, state, ...row }): QueueRow => {
    const { livePublicationId, embargoUntil, section, ...rest } = story;
    return {
      ...row,
      at: at.toISOString(),
      by: user.name,
      state: state === "failed" || row.lastError !== "" ? "failed" : at <= now ? "overdue" : "waiting",
      isChange: livePublicationId !== null,
      story: {
        ...rest,
        section: section?.name ?? null,
        embargoUntil: embargoUntil && embargoUntil > now ? embargoUntil.toISOString() : null,
      },
    };
  });
  return {
    failed: rows.filter(({ state }) => state === "failed"),
    days: byDay(
      rows.filter(({ state }) => state !== "failed"),
      zone,
    ),
    isCut: found.length > MOST,
  };
}

function byDay(rows: QueueRow[], zone: string): QueueDay[] {
  const days = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const day = Temporal.Instant.from(row.at).toZonedDateTimeISO(zone).toPlainDate().toString();
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, ofDay]) => ({ day, rows: ofDay }));
}
