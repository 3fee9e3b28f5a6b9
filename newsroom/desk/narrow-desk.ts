import { escapeLike } from "#platform/db/escape-like.ts";
import { Prisma } from "#platform/db/generated/client.ts";
import type { UserActor } from "../actor.ts";
import { matchKey } from "../people/person-reads.ts";
import { beginDay } from "./begin-day.ts";
import type { DeskFlag, DeskQuestion, DeskTrait } from "./desk-input.ts";

/** Who asks, when, and the zone in which the paper's day begins. */
export interface Asking {
  actor: UserActor;
  now: Date;
  zone: string;
}

/** Written out, as the partial indexes have it. */
const inTheWorks = Prisma.sql`s."workflow_state" NOT IN ('live', 'spiked')`;

const flagged: Record<DeskFlag, Prisma.Sql> = {
  legal: Prisma.sql`s."needs_legal"`,
  sensitive: Prisma.sql`s."is_sensitive"`,
  picture: Prisma.sql`s."needs_picture"`,
  "not-for-publication": Prisma.sql`s."not_for_publication"`,
};

const having: Record<DeskTrait, Prisma.Sql> = {
  live: Prisma.sql`s."live_publication_id" IS NOT NULL`,
  changes: Prisma.sql`s."id" IN (SELECT "story_id" FROM "story_search" WHERE "has_unpublished_changes")`,
  embargo: Prisma.sql`s."embargo_until" IS NOT NULL`,
};

/** Everything a question asks of `story s` but its words, as conditions that must all hold. */
export function narrowDesk(question: DeskQuestion, asking: Asking): Prisma.Sql {
  const { state, section, person, desk, due, priority, slugline, source, language, changedBy } = question;
  const all: Prisma.Sql[] = [Prisma.sql`true`];
  if (state === "open") all.push(inTheWorks);
  else if (state) all.push(Prisma.sql`s."workflow_state" = ${state}::"WorkflowState"`);
  if (section) all.push(Prisma.sql`s."section_id" = (SELECT "id" FROM "section" WHERE "slug" = ${section})`);
  if (person) all.push(concerns(person, asking.actor));
  if (desk) all.push(Prisma.sql`s."desk_section_id" = (SELECT "id" FROM "section" WHERE "slug" = ${desk})`);
  if (due) all.push(isDue(due, asking));
  if (priority) all.push(Prisma.sql`-s."priority" >= ${-priority}`);
  if (slugline) all.push(Prisma.sql`lower(s."slugline") LIKE lower(${`%${escapeLike(slugline)}%`})`);
  if (question.topic) all.push(isAbout(question.topic));
  if (question.flags.length > 0) {
    // Said once more as the partial index says it.
    all.push(Prisma.sql`(${Prisma.join(Object.values(flagged), " OR ")})`);
  }
  for (const flag of question.flags) all.push(flagged[flag]);
  for (const trait of question.traits) all.push(having[trait]);
  if (source) all.push(Prisma.sql`s."source_id" = ${source}::uuid`);
  if (language) all.push(Prisma.sql`s."language" = ${language}`);
  if (changedBy) all.push(Prisma.sql`s."changed_by_id" = ${changedBy}::uuid`);
  return Prisma.join(all, " AND ");
}

function isAbout(topic: string): Prisma.Sql {
  return Prisma.sql`s."id" IN (SELECT o."story_id" FROM "story_topic" o JOIN "topic" t ON t."id" = o."topic_id"
    WHERE t."name_key" LIKE ${`%${escapeLike(matchKey(topic))}%`})`;
}

function concerns(person: string, { userId }: UserActor): Prisma.Sql {
  switch (person) {
    case "nobody":
      return Prisma.sql`s."assignee_id" IS NULL AND s."desk_section_id" IS NULL`;
    case "me":
      return Prisma.sql`s."id" IN (SELECT "id" FROM "story" WHERE "assignee_id" = ${userId}::uuid
        UNION ${begunOrSignedBy(userId)})`;
    case "waiting":
      // What is assigned to them and not finished or set aside, and what came back to them.
      return Prisma.sql`${inTheWorks} AND s."workflow_state" <> 'held' AND (s."assignee_id" = ${userId}::uuid
        OR s."workflow_state" = 'sent_back' AND s."id" IN (${begunOrSignedBy(userId)}))`;
    case "desk":
      return Prisma.sql`s."desk_section_id" IN (SELECT "section_id" FROM "section_member" WHERE "user_id" = ${userId}::uuid)`;
    default:
      return Prisma.sql`s."assignee_id" = ${person}::uuid`;
  }
}

function begunOrSignedBy(userId: string): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM "story" WHERE "created_by_id" = ${userId}::uuid
    UNION SELECT b."story_id" FROM "story_byline" b JOIN "user" u ON u."person_id" = b."person_id"
    WHERE u."id" = ${userId}::uuid`;
}

function isDue(due: "overdue" | "today", { now, zone }: Asking): Prisma.Sql {
  const deadline = Prisma.sql`COALESCE(s."deadline_at", 'infinity'::timestamptz)`;
  if (due === "overdue") return Prisma.sql`${inTheWorks} AND ${deadline} < ${now}`;
  const today = beginDay(now, zone);
  const [begin, end] = [today, today.add({ days: 1 })].map((day) => new Date(day.epochMilliseconds));
  return Prisma.sql`${inTheWorks} AND ${deadline} >= ${begin} AND ${deadline} < ${end}`;
}
