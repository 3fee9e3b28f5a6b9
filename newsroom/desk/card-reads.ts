import type { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import type { ScheduleKind } from "../schedule/schedule-view.ts";
import { seeByClock } from "../schedule/see-by-clock.ts";
import { listMoves } from "../stories/list-moves.ts";
import { sharedPresence } from "../stories/presence-store.ts";
import { mayPublishStory, maySetField } from "../stories/story-policy.ts";
import {
  canPublish,
  canWrite,
  isKilled,
  type PublicStatus,
  type WorkflowState,
} from "../stories/workflow.ts";
import type { ClockEntry, DeskCard } from "./card-view.ts";
import { listFlags } from "./list-flags.ts";
import type { Asking } from "./narrow-desk.ts";
import { showAssignee } from "./show-assignee.ts";

/** So many cards a column or a day shows. */
const MOST = 50;
/** What a statement that chooses cards looks for in each slot: one more than is shown. */
export const CARDS_SOUGHT = MOST + 1;

interface StoredCard {
  id: string;
  slot: string;
  headline: string;
  slugline: string;
  language: string;
  workflowState: WorkflowState;
  publicStatus: PublicStatus;
  livePublicationId: string | null;
  nextPublicationId: string | null;
  nextPublishAt: Date | null;
  unpublishAt: Date | null;
  embargoUntil: Date | null;
  createdById: string;
  assigneeId: string | null;
  assigneeName: string | null;
  deskId: string | null;
  deskName: string | null;
  deadlineAt: Date | null;
  deadlineZone: string | null;
  deadlineSeq: number;
  priority: number;
  needsLegal: boolean;
  isSensitive: boolean;
  needsPicture: boolean;
  notForPublication: boolean;
  changedAt: Date;
  section: string | null;
  bylineUserIds: string[];
  clock: StoredClock | null;
}

/** Something of the queue, as JSON has it: `at` in milliseconds since 1970. */
interface StoredClock {
  id: string;
  kind: ScheduleKind;
  at: number;
  state: ClockEntry["state"];
}

export interface Slot {
  rows: { card: DeskCard; clock: StoredClock | null }[];
  hasMore: boolean;
}

/** The cards that `chosen` names by `id`, `slot`, `place` in it and, as JSON, what the `clock` does; one statement. */
export async function readCards(
  asking: Asking,
  chosen: Prisma.Sql,
  off: WorkflowState[],
): Promise<Map<string, Slot>> {
  const stored = await writer().$queryRaw<StoredCard[]>`
    WITH chosen AS (${chosen})
    SELECT s."id", chosen."slot", chosen."clock", s."headline", s."slugline", s."language", s."workflow_state" AS "workflowState",
      s."public_status" AS "publicStatus", s."live_publication_id" AS "livePublicationId",
      s."next_publication_id" AS "nextPublicationId", s."next_publish_at" AS "nextPublishAt",
      s."unpublish_at" AS "unpublishAt", s."embargo_until" AS "embargoUntil", s."created_by_id" AS "createdById",
      s."assignee_id" AS "assigneeId", assignee."name" AS "assigneeName",
      s."desk_section_id" AS "deskId", desk."name" AS "deskName",
      s."deadline_at" AS "deadlineAt", s."deadline_zone" AS "deadlineZone",
      (SELECT COALESCE(max(c."seq"), 0)::int FROM "story_field_change" c
        WHERE c."story_id" = s."id" AND c."field" = 'deadline') AS "deadlineSeq",
      s."priority", s."needs_legal" AS "needsLegal", s."is_sensitive" AS "isSensitive",
      s."needs_picture" AS "needsPicture", s."not_for_publication" AS "notForPublication",
      s."changed_at" AS "changedAt", section."name" AS "section",
      ARRAY(SELECT u."id"::text FROM "story_byline" b JOIN "user" u ON u."person_id" = b."person_id"
        WHERE b."story_id" = s."id") AS "bylineUserIds"
    FROM chosen JOIN "story" s ON s."id" = chosen."id"
    LEFT JOIN "section" section ON section."id" = s."section_id"
    LEFT JOIN "section" desk ON desk."id" = s."desk_section_id"
    LEFT JOIN "user" assignee ON assignee."id" = s."assignee_id"
    ORDER BY chosen."slot", chosen."place"`;
  const slots = new Map<string, StoredCard[]>();
  for (const card of stored) {
    const others = slots.get(card.slot);
    if (others) others.push(card);
    else slots.set(card.slot, [card]);
  }
  const open = sharedPresence().namesByStory();
  return new Map(
    [...slots].map(([slot, cards]) => [
      slot,
      {
        rows: cards.slice(0, MOST).map((card) => ({
          card: showCard(card, { asking, off, open }),
          clock: card.clock,
        })),
        hasMore: cards.length > MOST,
      },
    ]),
  );
}

/** The slot as it was found, or an empty one. */
export function slotOf(slots: Map<string, Slot>, name: string): Slot & { cards: DeskCard[] } {
  const { rows, hasMore } = slots.get(name) ?? { rows: [], hasMore: false };
  return { rows, cards: rows.map(({ card }) => card), hasMore };
}

interface Showing {
  asking: Asking;
  off: WorkflowState[];
  /** Who is in which story. */
  open: Map<string, string[]>;
}

function showCard(stored: StoredCard, { asking: { actor, now }, off, open }: Showing): DeskCard {
  const card = seeByClock(stored, now);
  const { id, headline, slugline, language, section, workflowState, publicStatus } = card;
  const { deadlineAt, deadlineZone, deadlineSeq, embargoUntil, priority } = card;
  return {
    id,
    headline,
    slugline,
    language,
    section,
    workflowState,
    isLive: card.livePublicationId !== null,
    isKilled: isKilled(publicStatus),
    embargoUntil: embargoUntil && embargoUntil > now ? embargoUntil.toISOString() : null,
    publishAt: card.nextPublishAt?.toISOString() ?? null,
    unpublishAt: card.unpublishAt?.toISOString() ?? null,
    assignee: showAssignee(card),
    deadline: deadlineAt && deadlineZone ? { at: deadlineAt.toISOString(), zone: deadlineZone } : null,
    deadlineSeq,
    priority,
    flags: listFlags(card),
    openWith: open.get(id) ?? [],
    changedAt: card.changedAt.toISOString(),
    moves: listMoves(actor, card, off),
    mayPublish: canPublish(workflowState) && !isKilled(publicStatus) && mayPublishStory(actor),
    mayPlan: canWrite(workflowState) && maySetField(actor, card, { field: "deadline", value: null }),
  };
}
