import { z } from "zod";
import { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import { type SearchQuery, writeSearchQuery } from "../search/write-search-query.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import type { DeskQuestion } from "./desk-input.ts";
import type { DeskCounts, DeskPageRows } from "./desk-view.ts";
import { type Asking, narrowDesk } from "./narrow-desk.ts";
import { type DeskOrder, orderDesk } from "./order-desk.ts";
import { type DeskStory, showDeskRow } from "./show-desk-row.ts";

const PAGE = 50;
/** How far a view is counted: what is more than that is more than anybody works off. */
const MOST_COUNTED = 100;
/** Stories that changed so lately are looked for by their headline too, should their newest words not be indexed. */
const FRESH_MS = 60_000;
/** So many hits of a search are ordered in no time. */
const FEW = 2_000;

/** A page of the desk, in one statement. `after` is where the page before ended. */
export async function readDesk(
  asking: Asking,
  question: DeskQuestion,
  after: string | null = null,
): Promise<DeskPageRows> {
  const { search, sort } = question;
  const query = search === "" ? null : writeSearchQuery(search);
  if (!mayReadStory(asking.actor) || (search !== "" && query === null)) return { rows: [], next: null };
  const order = orderDesk(sort);
  const narrow = Prisma.sql`${narrowDesk(question, asking)} AND ${goOn(order, after)}`;
  const page = query
    ? foundIds(query, { narrow, order, asking })
    : firstIds(Prisma.sql`"story" s`, narrow, order);
  const text = query ? Prisma.sql`left(x."text", 200000)` : Prisma.sql`NULL`;
  const publishedText = query ? Prisma.sql`left(x."published_text", 200000)` : Prisma.sql`NULL`;
  const rows = await writer().$queryRaw<DeskStory[]>`
    WITH page AS (${page})
    SELECT s."id", s."headline", s."slugline", s."language", s."workflow_state" AS "workflowState",
      s."live_publication_id" AS "livePublicationId", s."next_publication_id" AS "nextPublicationId",
      s."next_publish_at" AS "nextPublishAt", s."unpublish_at" AS "unpublishAt", s."public_status" AS "publicStatus",
      COALESCE(x."has_unpublished_changes", false) AS "hasChanges", s."embargo_until" AS "embargoUntil",
      s."assignee_id" AS "assigneeId", assignee."name" AS "assigneeName",
      s."desk_section_id" AS "deskId", desk."name" AS "deskName",
      s."deadline_at" AS "deadlineAt", s."deadline_zone" AS "deadlineZone", s."priority",
      s."needs_legal" AS "needsLegal", s."is_sensitive" AS "isSensitive", s."needs_picture" AS "needsPicture",
      s."not_for_publication" AS "notForPublication", s."changed_at" AS "changedAt", changer."name" AS "changedBy",
      section."name" AS "sectionName", section."slug" AS "sectionSlug", ${order.place} AS "place",
      ${text} AS "text", ${publishedText} AS "publishedText",
      (SELECT json_agg(json_build_object('freeText', b."free_text", 'names',
          (SELECT json_agg(json_build_object('text', n."text", 'script', n."script") ORDER BY n."position")
           FROM "person_name" n WHERE n."person_id" = b."person_id")) ORDER BY b."position")
        FROM "story_byline" b WHERE b."story_id" = s."id") AS "bylines"
    FROM page JOIN "story" s ON s."id" = page."id"
    JOIN "user" changer ON changer."id" = s."changed_by_id"
    LEFT JOIN "story_search" x ON x."story_id" = s."id"
    LEFT JOIN "section" section ON section."id" = s."section_id"
    LEFT JOIN "section" desk ON desk."id" = s."desk_section_id"
    LEFT JOIN "user" assignee ON assignee."id" = s."assignee_id"
    ORDER BY ${order.by}`;
  const last = rows.length > PAGE ? rows[PAGE - 1] : null;
  return {
    rows: rows.slice(0, PAGE).map((row) => showDeskRow(row, search, asking.now)),
    next: last ? `${last.place}_${last.id}` : null,
  };
}

/** How many stories each question has, by its name, all in one statement; nothing is counted beyond 100. */
export async function countDesk(asking: Asking, questions: Map<string, DeskQuestion>): Promise<DeskCounts> {
  if (!mayReadStory(asking.actor) || questions.size === 0) return {};
  const counts = [...questions].map(([name, question]) => {
    const query = question.search === "" ? null : writeSearchQuery(question.search);
    const narrow = narrowDesk(question, asking);
    const from = query
      ? Prisma.sql`"story" s JOIN "story_search" x ON x."story_id" = s."id" WHERE ${query.inText} AND ${narrow}`
      : Prisma.sql`"story" s WHERE ${narrow}`;
    return Prisma.sql`SELECT ${name}::text AS "name",
      (SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${MOST_COUNTED}) counted) AS "count"`;
  });
  const rows = await writer().$queryRaw<{ name: string; count: number }[]>(
    Prisma.join(counts, " UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

function firstIds(from: Prisma.Sql, narrow: Prisma.Sql, order: DeskOrder): Prisma.Sql {
  return Prisma.sql`${inOrder(from, narrow, order)} LIMIT ${PAGE + 1}`;
}

function inOrder(from: Prisma.Sql, narrow: Prisma.Sql, order: DeskOrder): Prisma.Sql {
  return Prisma.sql`SELECT s."id", s."changed_at", s."deadline_at", s."priority", s."headline"
    FROM ${from} WHERE ${narrow} ORDER BY ${order.by}`;
}

/**
 * What is found in few stories is looked up by its words and then ordered; what is found in many is met soon enough on
 * the way through the order. PostgreSQL cannot tell the one from the other beforehand, so the hits are counted first,
 * as far as it matters. The last minute's stories are looked through by headline alone.
 */
function foundIds(
  query: SearchQuery,
  { narrow, order, asking }: { narrow: Prisma.Sql; order: DeskOrder; asking: Asking },
): Prisma.Sql {
  const story = Prisma.sql`"story" s`;
  const indexed = Prisma.sql`"story" s JOIN "story_search" x ON x."story_id" = s."id"`;
  const hits = Prisma.sql`(SELECT count(*) FROM hits)`;
  const few = Prisma.sql`${hits} <= ${FEW} AND s."id" IN (SELECT "story_id" FROM hits) AND ${query.inText}
    AND ${narrow}`;
  // One story after another in their order until the page is full: to look into the text of every hit takes seconds.
  const many = Prisma.sql`SELECT s.* FROM (${inOrder(story, Prisma.sql`${hits} > ${FEW} AND ${narrow}`, order)} OFFSET 0) s
    WHERE (SELECT ${query.inText} FROM "story_search" x WHERE x."story_id" = s."id") LIMIT ${PAGE + 1}`;
  const isFresh = Prisma.sql`s."changed_at" > ${new Date(asking.now.getTime() - FRESH_MS)}`;
  const fresh = Prisma.sql`${isFresh} AND ${query.inHeadline} AND ${narrow}`;
  return Prisma.sql`WITH hits AS MATERIALIZED (
      SELECT x."story_id" FROM "story_search" x WHERE ${query.byTerms} LIMIT ${FEW + 1})
    SELECT s.* FROM (
      (${firstIds(indexed, few, order)})
      UNION
      (${many})
      UNION
      (${firstIds(story, fresh, order)})
    ) s ORDER BY ${order.by} LIMIT ${PAGE + 1}`;
}

function goOn(order: DeskOrder, after: string | null): Prisma.Sql {
  const [, place, id] = /^(.*)_([^_]*)$/s.exec(after ?? "") ?? [];
  if (place === undefined || !z.uuid().safeParse(id).success || place.includes("\0")) return Prisma.sql`true`;
  return order.after(place, id ?? "") ?? Prisma.sql`true`;
}
