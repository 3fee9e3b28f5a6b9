-- What readers may see is found by index however large the archive is. A view with a security barrier is worked out
-- before anything from outside may sort or join it, so a list "the latest 20 of a section" read every live story. The
-- filter is therefore written once, in a view without a barrier that nobody is granted; the barriered views and the
-- functions below stand on it. A function takes its limits as arguments, so nothing from outside is run among its rows.
CREATE VIEW "usable_publications" AS
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

CREATE OR REPLACE VIEW "live_publications" WITH (security_barrier) AS SELECT * FROM "usable_publications";

-- With the story itself where it is live, so that a page is one statement.
CREATE OR REPLACE VIEW "live_addresses" WITH (security_barrier) AS
SELECT a."section_slug", a."slug", a."story_id",
       CASE WHEN s."public_status" = 'canceled' THEN 'killed'
            WHEN l."story_id" IS NULL THEN 'gone' ELSE 'live' END AS "status",
       l."section_slug" AS "current_section", l."slug" AS "current_slug", l."snapshot"
FROM "public_address" a
JOIN "story" s ON s."id" = a."story_id"
LEFT JOIN "usable_publications" l ON l."story_id" = a."story_id"
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

-- Whose byline a publication has, in the order of the list of their stories.
ALTER TABLE "publication_person" ADD COLUMN "story_id" UUID, ADD COLUMN "shown_at" TIMESTAMPTZ(3);
UPDATE "publication_person" b SET "story_id" = p."story_id", "shown_at" = p."shown_at"
FROM "publication" p WHERE p."id" = b."publication_id";
ALTER TABLE "publication_person" ALTER COLUMN "story_id" SET NOT NULL, ALTER COLUMN "shown_at" SET NOT NULL;
DROP INDEX "publication_person_person_id_idx";
CREATE INDEX "publication_person_person_id_shown_at_story_id_idx"
  ON "publication_person"("person_id", "shown_at" DESC, "story_id" DESC);
CREATE INDEX "publication_section_slug_shown_at_story_id_idx"
  ON "publication"("section_slug", "shown_at" DESC, "story_id" DESC);

CREATE OR REPLACE VIEW "live_bylines" WITH (security_barrier) AS
SELECT b."person_id", l."story_id", l."shown_at"
FROM "usable_publications" l
JOIN "publication_person" b ON b."publication_id" = l."publication_id";

CREATE OR REPLACE VIEW "live_person_names" WITH (security_barrier) AS
SELECT p."id" AS "person_id", p."slug", p."about", n."text", n."script", n."language", n."role"::text AS "role",
       n."position"
FROM "person" p
JOIN "person_name" n ON n."person_id" = p."id"
WHERE (n."is_public" OR n."public_from" <= now())
  AND (
    SELECT true FROM "publication_person" b
    CROSS JOIN LATERAL (
      SELECT 1 FROM "usable_publications" u
      WHERE u."story_id" = b."story_id" AND u."publication_id" = b."publication_id" OFFSET 0
    ) l
    WHERE b."person_id" = p."id" LIMIT 1);

CREATE OR REPLACE VIEW "live_corrections" WITH (security_barrier) AS
SELECT c."publication_id", c."story_id", c."number", c."kind"::text AS "kind", c."text", c."at",
       l."headline", l."language", l."section_slug", l."slug", l."has_difference",
       CASE WHEN l."has_difference" THEN corrected."snapshot"->'document' END AS "before",
       CASE WHEN l."has_difference" THEN carrier."snapshot"->'document' END AS "after"
FROM "correction" c
CROSS JOIN LATERAL (
  SELECT p."headline", p."language", p."section_slug", p."slug",
         c."number" = ANY (p."corrections_compared") AS "has_difference"
  FROM "usable_publications" live
  JOIN "publication" p ON p."id" = live."publication_id"
  WHERE live."story_id" = c."story_id" AND c."number" = ANY (p."corrections_listed")
  OFFSET 0
) l
LEFT JOIN "publication" carrier ON carrier."id" = c."publication_id"
LEFT JOIN "publication" corrected ON corrected."id" = c."corrects_id";

-- The lists below go along an index in the order of the list, and look up one by one whether readers may see what is
-- there: superseded publications and hidden ones are passed over, as many as a story was published anew. OFFSET 0 keeps
-- the planner from joining all that is live first.

-- The stories of a section before a place in its list, newest first.
CREATE FUNCTION "live_section_list"(wanted text, before_at timestamptz, before_id uuid, most integer)
RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."id" OFFSET 0
  ) l
  WHERE b."section_slug" = wanted AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- The stories of the whole paper before a place in that list, newest first.
CREATE FUNCTION "live_latest_list"(before_at timestamptz, before_id uuid, most integer)
RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."id" OFFSET 0
  ) l
  WHERE (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- The stories with a person's byline before a place in their list, newest first.
CREATE FUNCTION "live_person_list"(wanted uuid, before_at timestamptz, before_id uuid, most integer)
RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication_person" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."publication_id" OFFSET 0
  ) l
  WHERE b."person_id" = wanted AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- What live stories say was put right before a place in that list, the latest first.
CREATE FUNCTION "live_correction_list"(before_at timestamptz, before_id uuid, most integer)
RETURNS TABLE ("publication_id" uuid, "story_id" uuid, "number" integer, "kind" text, "text" text, "at" timestamptz,
  "has_difference" boolean, "headline" text, "language" text, "section_slug" text, "slug" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c."publication_id", c."story_id", c."number", c."kind"::text, c."text", c."at",
         c."number" = ANY (p."corrections_compared"), p."headline", p."language", p."section_slug", p."slug"
  FROM "correction" c
  JOIN "usable_publications" live ON live."story_id" = c."story_id"
  JOIN "publication" p ON p."id" = live."publication_id"
  WHERE (c."at", c."publication_id") < (before_at, before_id) AND c."number" = ANY (p."corrections_listed")
  ORDER BY c."at" DESC, c."publication_id" DESC
  LIMIT most
$$;

REVOKE ALL ON FUNCTION "live_section_list"(text, timestamptz, uuid, integer),
  "live_latest_list"(timestamptz, uuid, integer),
  "live_person_list"(uuid, timestamptz, uuid, integer),
  "live_correction_list"(timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_section_list"(text, timestamptz, uuid, integer),
  "live_latest_list"(timestamptz, uuid, integer),
  "live_person_list"(uuid, timestamptz, uuid, integer),
  "live_correction_list"(timestamptz, uuid, integer) TO "stet_reader", "stet_writer";
