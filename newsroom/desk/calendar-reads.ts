import { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import type { ScheduleKind } from "../schedule/schedule-view.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import { CARDS_SOUGHT, readCards, slotOf } from "./card-reads.ts";
import type { CalendarWeek, ClockEntry } from "./card-view.ts";
import type { DeskQuestion } from "./desk-input.ts";
import { narrowCards } from "./narrow-cards.ts";
import type { Asking } from "./narrow-desk.ts";
import type { Week } from "./week-input.ts";

const MOST_CLOCK = 300;
const UNDATED = "0";

interface Asked {
  asking: Asking;
  question: DeskQuestion;
  week: Week;
}

/** A week's deadlines, what the clock does in it, and what has no deadline, in two statements. */
export async function readCalendar(asked: Asked, off: WorkflowState[]): Promise<CalendarWeek> {
  const { asking, week } = asked;
  if (!mayReadStory(asking.actor)) return { days: [], undated: { cards: [], hasMore: false } };
  const chosen = Prisma.sql`(${dated(asked)}) UNION ALL (${undated(asked)})`;
  const [slots, clock] = await Promise.all([readCards(asking, chosen, off), readClock(asked)]);
  return {
    days: week.days.map((day, place) => ({
      day,
      ...slotOf(slots, String(place + 1)),
      clock: clock.filter(({ at }) => isOnDay(at, week, place)),
    })),
    undated: slotOf(slots, UNDATED),
  };
}

/** What is in the bin is nobody's deadline, unless somebody asks for it. */
function narrow({ question, asking }: Asked): Prisma.Sql {
  const spiked = question.state === null ? Prisma.sql`s."workflow_state" <> 'spiked'` : Prisma.sql`true`;
  return Prisma.sql`${narrowCards(question, asking)} AND ${spiked}`;
}

function dated(asked: Asked): Prisma.Sql {
  const bounds = asked.week.bounds.map((bound) => new Date(bound));
  const day = Prisma.sql`width_bucket(s."deadline_at", ARRAY[${Prisma.join(bounds)}]::timestamptz[])`;
  return Prisma.sql`SELECT "id", "slot", "place" FROM (
      SELECT s."id", ${day}::text AS "slot",
        row_number() OVER (PARTITION BY ${day} ORDER BY s."deadline_at", s."id") AS "place"
      FROM "story" s WHERE ${within(Prisma.sql`s."deadline_at"`, asked.week)} AND ${narrow(asked)}) due
    WHERE "place" <= ${CARDS_SOUGHT}`;
}

function undated(asked: Asked): Prisma.Sql {
  const by = Prisma.sql`s."changed_at" DESC, s."id" DESC`;
  return Prisma.sql`SELECT s."id", ${UNDATED}::text AS "slot", row_number() OVER (ORDER BY ${by}) AS "place"
    FROM "story" s WHERE s."workflow_state" NOT IN ('live', 'spiked') AND s."deadline_at" IS NULL
      AND ${narrow(asked)} ORDER BY ${by} LIMIT ${CARDS_SOUGHT}`;
}

interface StoredEntry {
  id: string;
  kind: ScheduleKind;
  at: Date;
  state: "waiting" | "failed" | "done";
  storyId: string;
  headline: string;
  language: string;
  section: string | null;
}

async function readClock(asked: Asked): Promise<ClockEntry[]> {
  const { now } = asked.asking;
  const rows = await writer().$queryRaw<StoredEntry[]>`
    SELECT a."id", a."kind"::text AS "kind", a."at", a."state"::text AS "state", s."id" AS "storyId", s."headline",
      s."language", section."name" AS "section"
    FROM "scheduled_act" a JOIN "story" s ON s."id" = a."story_id"
    LEFT JOIN "section" section ON section."id" = s."section_id"
    WHERE a."state" IN ('waiting', 'failed', 'done') AND ${within(Prisma.sql`a."at"`, asked.week)} AND ${narrow(asked)}
    ORDER BY a."at", a."id" LIMIT ${MOST_CLOCK}`;
  return rows.map(({ id, kind, at, state, storyId, ...story }) => ({
    id,
    kind,
    at: at.toISOString(),
    // Readers have seen it since the moment itself.
    state: state === "waiting" && at <= now ? "done" : state,
    story: { id: storyId, ...story },
  }));
}

function within(column: Prisma.Sql, { bounds }: Week): Prisma.Sql {
  const [begin, end] = [bounds.at(0), bounds.at(-1)].map((bound) => new Date(bound ?? Number.NaN));
  return Prisma.sql`${column} >= ${begin} AND ${column} < ${end}`;
}

function isOnDay(at: string, { bounds }: Week, place: number): boolean {
  const moment = Date.parse(at);
  return moment >= Date.parse(bounds[place] ?? "") && moment < Date.parse(bounds[place + 1] ?? "");
}
