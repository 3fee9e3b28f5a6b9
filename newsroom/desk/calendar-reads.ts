import { Prisma } from "#platform/db/generated/client.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import { CARDS_SOUGHT, readCards, type Slot, slotOf } from "./card-reads.ts";
import type { CalendarWeek, ClockEntry } from "./card-view.ts";
import type { DeskQuestion } from "./desk-input.ts";
import { narrowCards } from "./narrow-cards.ts";
import type { Asking } from "./narrow-desk.ts";
import type { Week } from "./week-input.ts";

const UNDATED = "undated";

interface Asked {
  asking: Asking;
  question: DeskQuestion;
  week: Week;
}

/** A week's deadlines, what the clock does in it, and what has no deadline, in one statement. */
export async function readCalendar(asked: Asked, off: WorkflowState[]): Promise<CalendarWeek> {
  const { asking, week } = asked;
  if (!mayReadStory(asking.actor)) return { days: [], undated: { cards: [], hasMore: false } };
  const chosen = Prisma.sql`(${dated(asked)}) UNION ALL (${byClock(asked)}) UNION ALL (${undated(asked)})`;
  const slots = await readCards(asking, chosen, off);
  const { cards, hasMore } = slotOf(slots, UNDATED);
  return {
    days: week.days.map((day, place) => {
      const due = slotOf(slots, `due ${place + 1}`);
      const clock = slotOf(slots, `clock ${place + 1}`);
      return {
        day,
        cards: due.cards,
        clock: clock.rows.flatMap((row) => showEntry(row, asking.now)),
        hasMore: due.hasMore || clock.hasMore,
      };
    }),
    undated: { cards, hasMore },
  };
}

/** What is in the bin is nobody's deadline, unless somebody asks for it. */
function narrow({ question, asking }: Asked): Prisma.Sql {
  const spiked = question.state === null ? Prisma.sql`s."workflow_state" <> 'spiked'` : Prisma.sql`true`;
  return Prisma.sql`${narrowCards(question, asking)} AND ${spiked}`;
}

function dated(asked: Asked): Prisma.Sql {
  const deadline = Prisma.sql`s."deadline_at"`;
  return Prisma.sql`SELECT "id", "slot", "place", NULL::json AS "clock" FROM (
      SELECT s."id", 'due ' || ${dayOf(deadline, asked)} AS "slot", ${placeIn(deadline, asked)} AS "place"
      FROM "story" s WHERE ${within(deadline, asked)} AND ${narrow(asked)}) due
    WHERE "place" <= ${CARDS_SOUGHT}`;
}

function byClock(asked: Asked): Prisma.Sql {
  const at = Prisma.sql`a."at"`;
  return Prisma.sql`SELECT "id", "slot", "place", "clock" FROM (
      SELECT s."id", 'clock ' || ${dayOf(at, asked)} AS "slot", ${placeIn(at, asked)} AS "place",
        json_build_object('id', a."id", 'kind', a."kind", 'at', extract(epoch FROM a."at") * 1000, 'state', a."state")
          AS "clock"
      FROM "scheduled_act" a JOIN "story" s ON s."id" = a."story_id"
      WHERE a."state" IN ('waiting', 'failed', 'done') AND ${within(at, asked)} AND ${narrow(asked)}) due
    WHERE "place" <= ${CARDS_SOUGHT}`;
}

function undated(asked: Asked): Prisma.Sql {
  const by = Prisma.sql`s."changed_at" DESC, s."id" DESC`;
  return Prisma.sql`SELECT s."id", ${UNDATED}::text AS "slot", row_number() OVER (ORDER BY ${by}) AS "place",
      NULL::json AS "clock"
    FROM "story" s WHERE s."workflow_state" NOT IN ('live', 'spiked') AND s."deadline_at" IS NULL
      AND ${narrow(asked)} ORDER BY ${by} LIMIT ${CARDS_SOUGHT}`;
}

function showEntry({ card, clock }: Slot["rows"][number], now: Date): ClockEntry[] {
  if (!clock) return [];
  const { id, headline, language, section } = card;
  const at = new Date(clock.at);
  // Readers have seen it since the moment itself.
  const state = clock.state === "waiting" && at <= now ? "done" : clock.state;
  return [{ ...clock, at: at.toISOString(), state, story: { id, headline, language, section } }];
}

function within(column: Prisma.Sql, { week: { bounds } }: Asked): Prisma.Sql {
  const [begin, end] = [bounds.at(0), bounds.at(-1)].map((bound) => new Date(bound ?? Number.NaN));
  return Prisma.sql`${column} >= ${begin} AND ${column} < ${end}`;
}

/** The day of the week, from 1 on: what lies between the moments at which days begin. */
function dayOf(column: Prisma.Sql, { week: { bounds } }: Asked): Prisma.Sql {
  const moments = bounds.map((bound) => new Date(bound));
  return Prisma.sql`width_bucket(${column}, ARRAY[${Prisma.join(moments)}]::timestamptz[])`;
}

function placeIn(column: Prisma.Sql, asked: Asked): Prisma.Sql {
  return Prisma.sql`row_number() OVER (PARTITION BY ${dayOf(column, asked)} ORDER BY ${column}, s."id")`;
}
