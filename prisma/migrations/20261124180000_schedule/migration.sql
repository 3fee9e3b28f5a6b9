-- CreateEnum
CREATE TYPE "ScheduleKind" AS ENUM ('publication', 'unpublish', 'embargo_end');

-- CreateEnum
CREATE TYPE "ScheduleState" AS ENUM ('waiting', 'done', 'canceled', 'failed');

-- AlterEnum
ALTER TYPE "WorkflowState" ADD VALUE 'scheduled' AFTER 'ready';

-- AlterTable
ALTER TABLE "person_name" ADD COLUMN "public_from" TIMESTAMPTZ(3);
ALTER TABLE "publication" ADD COLUMN "publish_zone" TEXT,
ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
ALTER TABLE "story" ADD COLUMN "next_publication_id" UUID,
ADD COLUMN "next_publish_at" TIMESTAMPTZ(3),
ADD COLUMN "unpublish_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "scheduled_act" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "kind" "ScheduleKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "publication_id" UUID,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ScheduleState" NOT NULL DEFAULT 'waiting',
    "applied_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "scheduled_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_tag" (
    "schedule_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_tag_pkey" PRIMARY KEY ("schedule_id","tag")
);

-- CreateIndex
CREATE INDEX "scheduled_act_state_at_id_idx" ON "scheduled_act"("state", "at", "id");

-- CreateIndex
CREATE INDEX "scheduled_act_story_id_state_idx" ON "scheduled_act"("story_id", "state");

-- CreateIndex
CREATE INDEX "schedule_tag_tag_at_idx" ON "schedule_tag"("tag", "at");

-- CreateIndex
CREATE UNIQUE INDEX "story_next_publication_id_key" ON "story"("next_publication_id");

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_next_publication_id_fkey" FOREIGN KEY ("next_publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_act" ADD CONSTRAINT "scheduled_act_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_act" ADD CONSTRAINT "scheduled_act_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_act" ADD CONSTRAINT "scheduled_act_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_tag" ADD CONSTRAINT "schedule_tag_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "scheduled_act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A moment has its publication, and none without.
ALTER TABLE "story" ADD CONSTRAINT "story_next_has_its_moment"
  CHECK (("next_publication_id" IS NULL) = ("next_publish_at" IS NULL));

-- What readers see now: the scheduled publication from its moment on, else the live one; nothing from the moment of
-- unpublishing on, unless the scheduled one comes after it. No worker is needed for any of it. The story's own id is
-- named in the join so that a list can begin at the publications, too.
CREATE OR REPLACE VIEW "live_publications" WITH (security_barrier) AS
SELECT s."id" AS "story_id", p."id" AS "publication_id", p."snapshot", p."headline", p."standfirst",
       p."language", p."section_slug", p."slug", p."first_published_at", p."publish_at", p."shown_at"
FROM "story" s
JOIN "publication" p ON p."story_id" = s."id"
  AND p."id" = CASE WHEN s."next_publish_at" <= now() THEN s."next_publication_id" ELSE s."live_publication_id" END
WHERE s."public_status" = 'usable'
  AND (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND (s."unpublish_at" IS NULL OR s."unpublish_at" > now()
       OR (s."next_publish_at" <= now() AND s."next_publish_at" > s."unpublish_at"))
  AND p."publish_at" <= now();

-- An address exists for readers once something of its story has been out, and not while it is only the address of
-- something that has not.
CREATE OR REPLACE VIEW "live_addresses" WITH (security_barrier) AS
SELECT a."section_slug", a."slug", a."story_id",
       CASE WHEN s."public_status" = 'canceled' THEN 'killed'
            WHEN l."story_id" IS NULL THEN 'gone' ELSE 'live' END AS "status",
       l."section_slug" AS "current_section", l."slug" AS "current_slug"
FROM "public_address" a
JOIN "story" s ON s."id" = a."story_id"
LEFT JOIN "live_publications" l ON l."story_id" = a."story_id"
CROSS JOIN LATERAL (
  SELECT bool_or(e."is_out") AS "was_out",
         bool_or(e."is_here") AS "is_published_here",
         bool_or(e."is_here" AND e."is_out") AS "was_out_here"
  FROM (
    SELECT p."publish_at" <= now() AND p."withdrawn_at" IS NULL AS "is_out",
           p."section_slug" = a."section_slug" AND p."slug" = a."slug" AS "is_here"
    FROM "publication" p WHERE p."story_id" = a."story_id"
  ) e
) o
WHERE (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND o."was_out" AND (o."was_out_here" OR NOT o."is_published_here");

CREATE OR REPLACE VIEW "live_person_names" WITH (security_barrier) AS
SELECT p."id" AS "person_id", p."slug", p."about", n."text", n."script", n."language", n."role"::text AS "role",
       n."position"
FROM "person" p
JOIN "person_name" n ON n."person_id" = p."id"
WHERE (n."is_public" OR n."public_from" <= now())
  AND EXISTS (SELECT 1 FROM "live_bylines" b WHERE b."person_id" = p."id");

-- Milliseconds until something that shows one of these tags changes by the clock; null when nothing is to. It gives
-- whoever may read for readers no name, no address and no list, only the moment of what they name themselves.
-- `since`: what came due so long ago counts as well, as a page may have been read before it.
CREATE FUNCTION "live_next_change"(tags text[], since interval) RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (extract(epoch FROM min(found.at) - now()) * 1000)::double precision
  FROM unnest(tags) AS wanted(tag)
  CROSS JOIN LATERAL (
    SELECT t.at FROM public.schedule_tag t
    WHERE t.tag = wanted.tag AND t.at > now() - since
    ORDER BY t.at LIMIT 1
  ) found
$$;
REVOKE ALL ON FUNCTION "live_next_change"(text[], interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_next_change"(text[], interval) TO "stet_reader", "stet_writer";

-- By grant: a publication stays as it is but for being withdrawn before its moment; of the queue only how it went.
GRANT UPDATE ("withdrawn_at") ON "publication" TO "stet_writer";
GRANT SELECT, INSERT, UPDATE ("state", "applied_at", "attempts", "next_attempt_at", "last_error") ON "scheduled_act"
  TO "stet_writer";
GRANT SELECT, INSERT, DELETE ON "schedule_tag" TO "stet_writer";
