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
CREATE INDEX IF NOT EXISTS "publication_shown_at_story_id_idx" ON "publication"("shown_at", "story_id");

-- The months (UTC) in which anything readers may have seen is dated, and whether one of them may hold more than a
-- sitemap can: counted by publications, of which a story has at least one, so that the index alone answers. It gives
-- whoever may read for readers no story and no number.
CREATE FUNCTION "live_story_months"(most integer)
RETURNS TABLE ("from" timestamptz, "until" timestamptz, "is_crowded" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT counted.month, (counted.month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC',
         counted.number > most
  FROM (
    SELECT date_trunc('month', p.shown_at, 'UTC') AS month, count(*) AS number
    FROM public.publication p GROUP BY 1
  ) counted
$$;
REVOKE ALL ON FUNCTION "live_story_months"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_story_months"(integer) TO "stet_reader", "stet_writer";

-- Pings are sent, then taken away; what they say never changes.
GRANT SELECT, INSERT, DELETE, UPDATE ("attempts", "next_attempt_at", "last_error") ON "feed_ping" TO "stet_writer";
