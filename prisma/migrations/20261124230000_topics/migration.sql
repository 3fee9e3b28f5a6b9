-- What stories are about, across sections.
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "merged_into_id" UUID,
    CONSTRAINT "topic_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "topic_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");
CREATE INDEX "topic_name_key_idx" ON "topic"("name_key");
CREATE INDEX "topic_merged_into_id_idx" ON "topic"("merged_into_id");

CREATE TABLE "topic_address" (
    "slug" TEXT NOT NULL,
    "topic_id" UUID NOT NULL,
    CONSTRAINT "topic_address_pkey" PRIMARY KEY ("slug"),
    CONSTRAINT "topic_address_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "topic_address_topic_id_idx" ON "topic_address"("topic_id");

CREATE TABLE "story_topic" (
    "story_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "story_topic_pkey" PRIMARY KEY ("story_id","topic_id"),
    CONSTRAINT "story_topic_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "story_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "story_topic_topic_id_idx" ON "story_topic"("topic_id");

CREATE TABLE "publication_topic" (
    "publication_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "story_id" UUID NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "publication_topic_pkey" PRIMARY KEY ("publication_id","topic_id"),
    CONSTRAINT "publication_topic_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "publication_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "publication_topic_topic_id_shown_at_story_id_idx" ON "publication_topic"("topic_id", "shown_at" DESC, "story_id" DESC);

-- The order of the archive.
CREATE INDEX "publication_shown_at_story_id_idx" ON "publication"("shown_at" DESC, "story_id" DESC);

-- How many stories the paper has of each of its days, going by the stories' own rows, whatever the clock makes of
-- them. Kept by the triggers below alone: nobody has a right to it.
CREATE TABLE "archive_day" (
    "day" DATE NOT NULL,
    "stories" INTEGER NOT NULL,
    CONSTRAINT "archive_day_pkey" PRIMARY KEY ("day")
);

-- The few stories that the clock moves by itself.
CREATE INDEX "story_moved_by_clock" ON "story"("id")
  WHERE "embargo_until" IS NOT NULL OR "next_publish_at" IS NOT NULL OR "unpublish_at" IS NOT NULL;

-- The day of a moment where the paper is. A zone that this server does not know must not stop a publication.
CREATE FUNCTION "paper_day"(moment timestamptz) RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (moment AT TIME ZONE coalesce((SELECT time_zone FROM public.paper WHERE id = 1), 'UTC'))::date;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN (moment AT TIME ZONE 'UTC')::date;
END
$$;

CREATE FUNCTION "count_archive_day"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Holds off a change of the paper's zone until this is counted, or waits for it.
  PERFORM 1 FROM public.paper WHERE id = 1 FOR SHARE;
  INSERT INTO public.archive_day AS d (day, stories)
  SELECT moved.day, sum(moved.by) FROM (
    SELECT public.paper_day(p.shown_at) AS day, -1 AS by FROM public.publication p
    WHERE TG_OP <> 'INSERT' AND p.id = OLD.live_publication_id AND OLD.public_status = 'usable'
    UNION ALL
    SELECT public.paper_day(p.shown_at), 1 FROM public.publication p
    WHERE TG_OP <> 'DELETE' AND p.id = NEW.live_publication_id AND NEW.public_status = 'usable'
  ) moved GROUP BY moved.day HAVING sum(moved.by) <> 0 ORDER BY moved.day
  ON CONFLICT (day) DO UPDATE SET stories = d.stories + excluded.stories;
  RETURN NULL;
END
$$;
CREATE TRIGGER "archive_day_follows_story"
  AFTER INSERT OR DELETE OR UPDATE OF "live_publication_id", "public_status" ON "story"
  FOR EACH ROW EXECUTE FUNCTION "count_archive_day"();

CREATE FUNCTION "recount_archive"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.archive_day;
  INSERT INTO public.archive_day (day, stories)
  SELECT public.paper_day(p.shown_at), count(*)
  FROM public.story s JOIN public.publication p ON p.id = s.live_publication_id
  WHERE s.public_status = 'usable' GROUP BY 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER "archive_day_follows_zone" AFTER UPDATE OF "time_zone" ON "paper"
  FOR EACH ROW WHEN (OLD."time_zone" IS DISTINCT FROM NEW."time_zone") EXECUTE FUNCTION "recount_archive"();

-- A paper that is at work already.
INSERT INTO "archive_day" ("day", "stories")
SELECT "paper_day"(p."shown_at"), count(*)
FROM "story" s JOIN "publication" p ON p."id" = s."live_publication_id"
WHERE s."public_status" = 'usable' GROUP BY 1;

REVOKE ALL ON FUNCTION "count_archive_day"(), "recount_archive"() FROM PUBLIC;

-- A topic is readers' business from the first live story that carries it. The subquery looks at one story after the
-- other, the newest first, until one is live.
CREATE VIEW "live_topics" WITH (security_barrier) AS
SELECT t."id" AS "topic_id", t."slug", t."name", t."name_key", t."language", t."description"
FROM "topic" t
WHERE t."merged_into_id" IS NULL AND (
  SELECT true FROM "publication_topic" b
  CROSS JOIN LATERAL (
    SELECT 1 FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."publication_id" OFFSET 0
  ) l
  WHERE b."topic_id" = t."id" ORDER BY b."shown_at" DESC, b."story_id" DESC LIMIT 1
);

CREATE VIEW "live_topic_addresses" WITH (security_barrier) AS
SELECT a."slug", a."topic_id" FROM "topic_address" a
WHERE (
  SELECT true FROM "publication_topic" b
  CROSS JOIN LATERAL (
    SELECT 1 FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."publication_id" OFFSET 0
  ) l
  WHERE b."topic_id" = a."topic_id" ORDER BY b."shown_at" DESC, b."story_id" DESC LIMIT 1
);

-- What a live story is about, under the names of today.
CREATE VIEW "live_publication_topics" WITH (security_barrier) AS
SELECT l."story_id", b."position", t."id" AS "topic_id", t."slug", t."name", t."language"
FROM "usable_publications" l
JOIN "publication_topic" b ON b."publication_id" = l."publication_id"
JOIN "topic" t ON t."id" = b."topic_id";

-- Exact by the clock: what the rows say, less the stories that the clock moves, and these as readers see them now.
CREATE VIEW "live_archive_days" WITH (security_barrier) AS
SELECT counted."day", sum(counted."stories")::int AS "stories" FROM (
  SELECT d."day", d."stories" FROM "archive_day" d
  UNION ALL
  SELECT "paper_day"(p."shown_at"), -1
  FROM "story" s JOIN "publication" p ON p."id" = s."live_publication_id"
  WHERE s."public_status" = 'usable'
    AND (s."embargo_until" IS NOT NULL OR s."next_publish_at" IS NOT NULL OR s."unpublish_at" IS NOT NULL)
  UNION ALL
  SELECT "paper_day"(shown."shown_at"), 1
  FROM "story" s JOIN "usable_publications" shown ON shown."story_id" = s."id"
  WHERE s."embargo_until" IS NOT NULL OR s."next_publish_at" IS NOT NULL OR s."unpublish_at" IS NOT NULL
) counted
GROUP BY counted."day" HAVING sum(counted."stories") > 0;

-- The stories of a topic before a place in its list, newest first.
CREATE FUNCTION "live_topic_list"(wanted uuid, before_at timestamptz, before_id uuid, most integer)
RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication_topic" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."publication_id" OFFSET 0
  ) l
  WHERE b."topic_id" = wanted AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- The stories shown from one moment up to, and without, another, before a place in that list, newest first.
CREATE FUNCTION "live_archive_list"(
  since timestamptz, until timestamptz, before_at timestamptz, before_id uuid, most integer
) RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."id" OFFSET 0
  ) l
  WHERE b."shown_at" >= since AND b."shown_at" < until AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

REVOKE ALL ON FUNCTION "live_topic_list"(uuid, timestamptz, uuid, integer),
  "live_archive_list"(timestamptz, timestamptz, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_topic_list"(uuid, timestamptz, uuid, integer),
  "live_archive_list"(timestamptz, timestamptz, timestamptz, uuid, integer) TO "stet_reader", "stet_writer";
GRANT SELECT ON "live_topics", "live_topic_addresses", "live_publication_topics", "live_archive_days"
  TO "stet_reader", "stet_writer";

GRANT SELECT, INSERT, UPDATE, DELETE ON "topic", "topic_address", "story_topic" TO "stet_writer";
-- Merging two topics is the one thing that changes what a publication is found under; its snapshot stays.
GRANT SELECT, INSERT, UPDATE ("topic_id"), DELETE ON "publication_topic" TO "stet_writer";
