import { Prisma } from "#platform/db/generated/client.ts";
import { writeSearchQuery } from "../search/write-search-query.ts";
import type { DeskQuestion } from "./desk-input.ts";
import { type Asking, narrowDesk } from "./narrow-desk.ts";

/** Stories that changed so lately are found by their headline too, should their newest words not be indexed. */
const FRESH_MS = 60_000;

/**
 * Everything a question asks, its words too, as conditions on `story s`. The words are looked up story by story: what
 * stands on a board or in a week is little, however much the archive has of a word.
 */
export function narrowCards(question: DeskQuestion, asking: Asking): Prisma.Sql {
  const narrow = narrowDesk(question, asking);
  if (question.search === "") return narrow;
  const query = writeSearchQuery(question.search);
  if (!query) return Prisma.sql`false`;
  const isFresh = Prisma.sql`s."changed_at" > ${new Date(asking.now.getTime() - FRESH_MS)}`;
  return Prisma.sql`${narrow} AND (
    COALESCE((SELECT ${query.inText} FROM "story_search" x WHERE x."story_id" = s."id"), false)
    OR ${isFresh} AND ${query.inHeadline})`;
}
