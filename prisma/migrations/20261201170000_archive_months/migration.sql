-- How many stories the paper has of each of its months: the days' sums, so that the archive of twenty years is told in
-- 240 rows and not in 7,000. Kept by the trigger below alone: nobody has a right to it.
CREATE TABLE "archive_month" (
    "month" DATE NOT NULL,
    "stories" INTEGER NOT NULL,
    CONSTRAINT "archive_month_pkey" PRIMARY KEY ("month")
);

CREATE FUNCTION "count_archive_month"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.archive_month AS m (month, stories)
  SELECT date_trunc('month', moved.day::timestamp)::date, sum(moved.by) FROM (
    SELECT OLD.day AS day, -OLD.stories AS by WHERE TG_OP <> 'INSERT'
    UNION ALL
    SELECT NEW.day, NEW.stories WHERE TG_OP <> 'DELETE'
  ) moved GROUP BY 1 HAVING sum(moved.by) <> 0 ORDER BY 1
  ON CONFLICT (month) DO UPDATE SET stories = m.stories + excluded.stories;
  RETURN NULL;
END
$$;
CREATE TRIGGER "archive_month_follows_day" AFTER INSERT OR UPDATE OR DELETE ON "archive_day"
  FOR EACH ROW EXECUTE FUNCTION "count_archive_month"();

-- A paper that is at work already.
INSERT INTO "archive_month" ("month", "stories")
SELECT date_trunc('month', "day"::timestamp)::date, sum("stories") FROM "archive_day" GROUP BY 1;

REVOKE ALL ON FUNCTION "count_archive_month"() FROM PUBLIC;

-- Exact by the clock, as the days are: less the stories that the clock moves, and these as readers see them now.
CREATE VIEW "live_archive_months" WITH (security_barrier) AS
SELECT counted."month", sum(counted."stories")::int AS "stories" FROM (
  SELECT m."month", m."stories" FROM "archive_month" m
  UNION ALL
  SELECT date_trunc('month', "paper_day"(p."shown_at")::timestamp)::date, -1
  FROM "story" s JOIN "publication" p ON p."id" = s."live_publication_id"
  WHERE s."public_status" = 'usable'
    AND (s."embargo_until" IS NOT NULL OR s."next_publish_at" IS NOT NULL OR s."unpublish_at" IS NOT NULL)
  UNION ALL
  SELECT date_trunc('month', "paper_day"(shown."shown_at")::timestamp)::date, 1
  FROM "story" s JOIN "usable_publications" shown ON shown."story_id" = s."id"
  WHERE s."embargo_until" IS NOT NULL OR s."next_publish_at" IS NOT NULL OR s."unpublish_at" IS NOT NULL
) counted
GROUP BY counted."month" HAVING sum(counted."stories") > 0;
GRANT SELECT ON "live_archive_months" TO "stet_reader", "stet_writer";
