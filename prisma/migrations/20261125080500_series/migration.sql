-- A named run of stories. Its order belongs to no one of them, so it is no field of a story and holds at once.
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "title_ko" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "description_ko" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

CREATE TABLE "series_part" (
    "story_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "series_part_pkey" PRIMARY KEY ("story_id"),
    CONSTRAINT "series_part_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "series_part_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "series_part_series_id_position_idx" ON "series_part"("series_id", "position");

-- Of each series what is live of it, and nothing else: a part that waits is neither named nor counted.
CREATE VIEW "live_series_parts" WITH (security_barrier) AS
SELECT s."id" AS "series_id", s."slug" AS "series_slug", s."title", s."title_ko", s."description", s."description_ko",
       r."position", l."story_id", l."language", l."headline", l."section_slug", l."slug"
FROM "series" s
JOIN "series_part" r ON r."series_id" = s."id"
JOIN "usable_publications" l ON l."story_id" = r."story_id";

-- The live parts of the series that a live story is in, in their order. From one row of an index on, so that a story's
-- page costs the same however many series the paper has.
CREATE FUNCTION "live_series_of"(wanted uuid) RETURNS SETOF "live_series_parts"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s."id", s."slug", s."title", s."title_ko", s."description", s."description_ko",
         r."position", l."story_id", l."language", l."headline", l."section_slug", l."slug"
  FROM "series_part" mine
  JOIN "series" s ON s."id" = mine."series_id"
  JOIN "series_part" r ON r."series_id" = s."id"
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u WHERE u."story_id" = r."story_id" OFFSET 0
  ) l
  WHERE mine."story_id" = wanted
    AND EXISTS (SELECT 1 FROM "usable_publications" u WHERE u."story_id" = mine."story_id")
  ORDER BY r."position", r."story_id"
$$;

REVOKE ALL ON FUNCTION "live_series_of"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_series_of"(uuid) TO "stet_reader", "stet_writer";
GRANT SELECT ON "live_series_parts" TO "stet_reader", "stet_writer";
GRANT SELECT, INSERT, UPDATE, DELETE ON "series", "series_part" TO "stet_writer";
