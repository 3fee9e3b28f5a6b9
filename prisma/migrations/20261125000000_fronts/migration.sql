-- CreateEnum
CREATE TYPE "FrontVersionKind" AS ENUM ('published', 'scheduled', 'draft');

-- CreateTable
CREATE TABLE "front" (
    "id" UUID NOT NULL,
    "section_id" UUID,
    "draft" JSON NOT NULL,
    "draft_version" INTEGER NOT NULL DEFAULT 0,
    "draft_at" TIMESTAMPTZ(3),
    "draft_by_id" UUID,
    "live_version_id" UUID,
    "next_version_id" UUID,
    "next_at" TIMESTAMPTZ(3),
    "next_zone" TEXT,

    CONSTRAINT "front_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "front_version" (
    "id" UUID NOT NULL,
    "front_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "FrontVersionKind" NOT NULL,
    "slots" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "front_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "breaking_banner" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "is_everywhere" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "breaking_banner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "front_section_id_key" ON "front"("section_id");
CREATE UNIQUE INDEX "front_live_version_id_key" ON "front"("live_version_id");
CREATE UNIQUE INDEX "front_next_version_id_key" ON "front"("next_version_id");
CREATE UNIQUE INDEX "front_version_front_id_number_key" ON "front_version"("front_id", "number");
CREATE INDEX "breaking_banner_cleared_at_until_idx" ON "breaking_banner"("cleared_at", "until");

-- AddForeignKey
ALTER TABLE "front" ADD CONSTRAINT "front_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "front" ADD CONSTRAINT "front_draft_by_id_fkey" FOREIGN KEY ("draft_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "front" ADD CONSTRAINT "front_live_version_id_fkey" FOREIGN KEY ("live_version_id") REFERENCES "front_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "front" ADD CONSTRAINT "front_next_version_id_fkey" FOREIGN KEY ("next_version_id") REFERENCES "front_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "front_version" ADD CONSTRAINT "front_version_front_id_fkey" FOREIGN KEY ("front_id") REFERENCES "front"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "front_version" ADD CONSTRAINT "front_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "breaking_banner" ADD CONSTRAINT "breaking_banner_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One front for the paper and one for each section, whoever arranges first.
ALTER TABLE "front" ADD CONSTRAINT "front_is_its_sections"
  CHECK ("id" = COALESCE("section_id", '00000000-0000-0000-0000-000000000000'));
-- A moment has its version, and none without.
ALTER TABLE "front" ADD CONSTRAINT "front_next_has_its_moment"
  CHECK (("next_version_id" IS NULL) = ("next_at" IS NULL) AND ("next_at" IS NULL) = ("next_zone" IS NULL));

-- What readers see now: the scheduled arrangement from its moment on, else the live one. No worker is needed.
CREATE VIEW "live_fronts" WITH (security_barrier) AS
SELECT COALESCE(s."slug", '') AS "section_slug", v."slots"
FROM "front" f
LEFT JOIN "section" s ON s."id" = f."section_id"
JOIN "front_version" v
  ON v."id" = CASE WHEN f."next_at" <= now() THEN f."next_version_id" ELSE f."live_version_id" END;

CREATE VIEW "live_banners" WITH (security_barrier) AS
SELECT b."id", b."text", b."href", b."is_everywhere"
FROM "breaking_banner" b
WHERE b."cleared_at" IS NULL AND b."until" > now();

-- As before, and besides: the moments of fronts (tag `front:<section>`, `front:` for the paper's) and the ends of
-- banners (tag `front:` when it stands on the front alone, else `banner`).
CREATE OR REPLACE FUNCTION "live_next_change"(tags text[], since interval) RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (extract(epoch FROM min(found.at) - now()) * 1000)::double precision
  FROM (
    SELECT first.at
    FROM unnest(tags) AS wanted(tag)
    CROSS JOIN LATERAL (
      SELECT t.at FROM public.schedule_tag t
      WHERE t.tag = wanted.tag AND t.at > now() - since
      ORDER BY t.at LIMIT 1
    ) first
    UNION ALL
    SELECT f.next_at
    FROM public.front f LEFT JOIN public.section s ON s.id = f.section_id
    WHERE f.next_at > now() - since
      AND 'front:' || COALESCE(s.slug, '') = ANY (tags)
    UNION ALL
    SELECT b.until
    FROM public.breaking_banner b
    WHERE b.cleared_at IS NULL AND b.until > now() - since
      AND CASE WHEN b.is_everywhere THEN 'banner' ELSE 'front:' END = ANY (tags)
  ) found
$$;

GRANT SELECT ON "live_fronts", "live_banners" TO "stet_reader", "stet_writer";

-- By grant: a version never changes, nor does a banner but for being taken down.
GRANT SELECT, INSERT, UPDATE ON "front" TO "stet_writer";
GRANT SELECT, INSERT ON "front_version" TO "stet_writer";
GRANT SELECT, INSERT, UPDATE ("cleared_at") ON "breaking_banner" TO "stet_writer";
