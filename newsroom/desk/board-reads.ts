import { Prisma } from "#platform/db/generated/client.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import { beginDay } from "./begin-day.ts";
import { CARDS_SOUGHT, readCards, slotOf } from "./card-reads.ts";
import type { BoardColumn } from "./card-view.ts";
import type { DeskQuestion } from "./desk-input.ts";
import { listColumns } from "./list-columns.ts";
import { narrowCards } from "./narrow-cards.ts";
import type { Asking } from "./narrow-desk.ts";
import { orderDesk } from "./order-desk.ts";

/**
 * The stories of a question by state, in one statement. A state that is switched off has a column only while stories
 * stand in it.
 */
export async function readBoard(
  asking: Asking,
  question: DeskQuestion,
  off: WorkflowState[],
): Promise<BoardColumn[]> {
  if (!mayReadStory(asking.actor)) return [];
  const states = listColumns(question);
  const { by } = orderDesk(question.sort);
  const chosen = states.map((state) => {
    const narrow = narrowCards({ ...question, state }, asking);
    return Prisma.sql`(SELECT s."id", ${state}::text AS "slot", row_number() OVER (ORDER BY ${by}) AS "place",
        NULL::json AS "clock"
      FROM "story" s WHERE ${narrow} AND ${state === "live" ? wentOutToday(asking) : Prisma.sql`true`}
      ORDER BY ${by} LIMIT ${CARDS_SOUGHT})`;
  });
  const slots = await readCards(asking, Prisma.join(chosen, " UNION ALL "), off);
  const columns = states.map((state): BoardColumn => {
    const { cards, hasMore } = slotOf(slots, state);
    return { state, cards, hasMore };
  });
  return byClock(columns).filter(({ state, cards }) => !off.includes(state) || cards.length > 0);
}

/** What came due stands where readers see it, whether or not the clock has written it down yet. */
function byClock(columns: BoardColumn[]): BoardColumn[] {
  const all = columns.flatMap(({ cards }) => cards);
  return columns.map((column) => ({
    ...column,
    cards: all.filter(({ workflowState }) => workflowState === column.state),
  }));
}

function wentOutToday({ now, zone }: Asking): Prisma.Sql {
  const today = new Date(beginDay(now, zone).epochMilliseconds);
  return Prisma.sql`s."changed_at" >= ${today} AND EXISTS (SELECT 1 FROM "publication" p
    WHERE p."id" = s."live_publication_id" AND p."publish_at" >= ${today})`;
}
