-- CreateTable
CREATE TABLE "feed_ping" (
    "id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_ping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "feed_ping_next_attempt_at_id_idx" ON "feed_ping"("next_attempt_at", "id");

-- CreateIndex
CREATE INDEX IF NOT EXISTS "publication_shown_at_story_id_idx" ON "publication"("shown_at" DESC, "story_id" DESC);

-- What machines ask of the whole paper. Functions, because no order or limit asked of a view behind a barrier reaches
-- the index under it: each looks at single rows, in the order of the index.

-- The slugs of everybody with something live.
CREATE FUNCTION "live_author_slugs"(most integer) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.slug FROM public.person p
  WHERE (
    SELECT true FROM public.publication_person b
    CROSS JOIN LATERAL (
      SELECT 1 FROM public.usable_publications u
      WHERE u.story_id = b.story_id AND u.publication_id = b.publication_id OFFSET 0
    ) l
    WHERE b.person_id = p.id LIMIT 1
  )
  ORDER BY p.slug LIMIT most
$$;

-- The months (UTC) in which anything that readers may have seen is dated, and whether one of them may hold more than
-- a sitemap can: counted by publications, of which a story has at least one, so that the index alone answers.
CREATE FUNCTION "live_story_months"(most integer)
RETURNS TABLE ("from" timestamptz, "until" timestamptz, "is_crowded" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE found("from", "until") AS (
    SELECT first.month, (first.month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'
    FROM (SELECT date_trunc('month', min(p.shown_at), 'UTC') AS month FROM public.publication p) first
    WHERE first.month IS NOT NULL
    UNION ALL
    SELECT next.month, (next.month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'
    FROM found CROSS JOIN LATERAL (
      SELECT date_trunc('month', p.shown_at, 'UTC') AS month FROM public.publication p
      WHERE p.shown_at >= found."until" ORDER BY p.shown_at LIMIT 1
    ) next
  )
  SELECT found."from", found."until", EXISTS (
    SELECT FROM public.publication p WHERE p.shown_at >= found."from" AND p.shown_at < found."until" OFFSET most
  )
  FROM found
$$;

REVOKE ALL ON FUNCTION "live_author_slugs"(integer), "live_story_months"(integer)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_author_slugs"(integer), "live_story_months"(integer)
  TO "stet_reader", "stet_writer";

-- Pings are sent, then taken away; what they say never changes.
GRANT SELECT, INSERT, DELETE, UPDATE ("attempts", "next_attempt_at", "last_error") ON "feed_ping" TO "stet_writer";
