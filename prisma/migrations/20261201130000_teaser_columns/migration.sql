-- What a list shows of a story stands beside its snapshot. Taken out of it for each row, every list fetched, unpacked and
-- parsed whole stories, five times each, for a line or two of them. PostgreSQL works the columns out of the snapshot
-- itself, when it is written, so they cannot say anything else.
ALTER TABLE "publication"
  ADD COLUMN "kicker" TEXT GENERATED ALWAYS AS ("snapshot"->>'kicker') STORED,
  ADD COLUMN "shown_zone" TEXT GENERATED ALWAYS AS ("snapshot"->>'shownZone') STORED,
  ADD COLUMN "bylines" JSON GENERATED ALWAYS AS ("snapshot"->'bylines') STORED,
  -- The first block of the body, after headline and standfirst.
  ADD COLUMN "opening" JSON GENERATED ALWAYS AS ("snapshot"#>'{document,content,2}') STORED,
  ADD COLUMN "lead" JSON GENERATED ALWAYS AS ("snapshot"->'lead') STORED;

CREATE OR REPLACE VIEW "usable_publications" AS
SELECT s."id" AS "story_id", p."id" AS "publication_id", p."snapshot", p."headline", p."standfirst",
       p."language", p."section_slug", p."slug", p."first_published_at", p."publish_at", p."shown_at",
       p."kicker", p."shown_zone", p."bylines", p."opening", p."lead"
FROM "story" s
JOIN "publication" p ON p."story_id" = s."id"
  AND p."id" = CASE WHEN s."next_publish_at" <= now() THEN s."next_publication_id" ELSE s."live_publication_id" END
WHERE s."public_status" = 'usable'
  AND (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND (s."unpublish_at" IS NULL OR s."unpublish_at" > now()
       OR (s."next_publish_at" <= now() AND s."next_publish_at" > s."unpublish_at"))
  AND p."publish_at" <= now();

CREATE OR REPLACE VIEW "live_publications" WITH (security_barrier) AS SELECT * FROM "usable_publications";

-- With its language and place in the lists, so that its neighbours are found without a look into the snapshot.
CREATE OR REPLACE VIEW "live_addresses" WITH (security_barrier) AS
SELECT a."section_slug", a."slug", a."story_id",
       CASE WHEN s."public_status" = 'canceled' THEN 'killed'
            WHEN l."story_id" IS NULL THEN 'gone' ELSE 'live' END AS "status",
       l."section_slug" AS "current_section", l."slug" AS "current_slug", l."snapshot",
       l."language" AS "current_language", l."shown_at" AS "current_shown_at"
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

-- The same search, with the columns.
CREATE OR REPLACE FUNCTION "live_search"(
  words text[], parts text[], writers text[], section text, since timestamptz, until timestamptz, skip integer)
RETURNS TABLE (
  "storyId" uuid, "headline" text, "standfirst" text, "language" text, "sectionSlug" text, "sectionName" text,
  "sectionNameKo" text, "slug" text, "shownAt" timestamptz, "shownZone" text, "bylines" json, "opening" json,
  "lead" json, "text" text, "total" bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  narrowed tsquery := public.search_query('by:', writers)
    && public.search_query('section:', CASE WHEN section = '' THEN '{}' ELSE ARRAY[section] END);
  anywhere tsquery := public.search_query('', words) && narrowed;
  in_headline tsquery := public.search_query('h:', words) && narrowed;
  first timestamptz := coalesce(since, '-infinity');
  last timestamptz := coalesce(until, 'infinity');
BEGIN
  RETURN QUERY
  WITH found AS (
    (SELECT x."publication_id", x."shown_at", 3 AS weight
     FROM public."publication_search" x
     CROSS JOIN LATERAL (
       SELECT l."headline" FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
     WHERE cardinality(words) > 0 AND x."terms" @@ in_headline AND x."shown_at" >= first AND x."shown_at" < last
       AND (cardinality(parts) = 0 OR l."headline" LIKE ALL (parts))
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 300)
    UNION ALL
    (SELECT x."publication_id", x."shown_at", 1
     FROM public."publication_search" x
     CROSS JOIN LATERAL (
       SELECT l."headline" FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
     WHERE (numnode(anywhere) = 0 OR x."terms" @@ anywhere) AND x."shown_at" >= first AND x."shown_at" < last
       AND (cardinality(parts) = 0 OR x."text" LIKE ALL (parts))
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 300)
  ), ranked AS (
    SELECT f."publication_id", f."shown_at",
      max(f.weight) * (0.25 + 0.75 / (1 + greatest(0, extract(epoch FROM now() - f."shown_at") / 31557600))) AS score
    FROM found f GROUP BY f."publication_id", f."shown_at"
  ), page AS (
    SELECT r.*, count(*) OVER () AS total FROM ranked r
    ORDER BY r.score DESC, r."shown_at" DESC, r."publication_id" DESC
    LIMIT 20 OFFSET skip
  )
  SELECT p."story_id", p."headline", p."standfirst", p."language", p."section_slug", s."name", s."name_ko", p."slug",
         p."shown_at", p."shown_zone", p."bylines", p."opening", p."lead", x."text", page.total
  FROM page
  JOIN public."publication_search" x ON x."publication_id" = page."publication_id"
  CROSS JOIN LATERAL (
    SELECT l.* FROM public."live_publications" l WHERE l."publication_id" = page."publication_id" LIMIT 1) p
  JOIN public."live_sections" s ON s."slug" = p."section_slug"
  ORDER BY page.score DESC, page."shown_at" DESC, page."publication_id" DESC;
END
$$;
