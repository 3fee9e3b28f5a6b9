-- CreateEnum
CREATE TYPE "AssetKind" AS ENUM ('picture', 'audio', 'video', 'document');

-- CreateEnum
CREATE TYPE "AssetUsage" AS ENUM ('web', 'print', 'social', 'syndication');

-- CreateTable
CREATE TABLE "asset" (
    "id" UUID NOT NULL,
    "kind" "AssetKind" NOT NULL,
    "file_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "is_decorative" BOOLEAN NOT NULL DEFAULT false,
    "credit" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "copyright" TEXT NOT NULL DEFAULT '',
    "usage_terms" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3),
    "taken_zone" TEXT,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "allowed_uses" "AssetUsage"[] DEFAULT ARRAY['web', 'print', 'social', 'syndication']::"AssetUsage"[],
    "expires_at" TIMESTAMPTZ(3),
    "expires_zone" TEXT,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "transcript" TEXT NOT NULL DEFAULT '',
    "captions" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "binned_at" TIMESTAMPTZ(3),
    "terms" tsvector,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_file" (
    "id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "duration_ms" INTEGER,
    "is_animated" BOOLEAN NOT NULL DEFAULT false,
    "placeholder" TEXT NOT NULL DEFAULT '',
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "asset_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_cut" (
    "key" TEXT NOT NULL,
    "asset_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "left" INTEGER NOT NULL,
    "top" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "credit" TEXT NOT NULL DEFAULT '',
    "copyright" TEXT NOT NULL DEFAULT '',
    "is_placed" BOOLEAN NOT NULL DEFAULT false,
    "is_current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "asset_cut_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "asset_use" (
    "asset_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,

    CONSTRAINT "asset_use_pkey" PRIMARY KEY ("asset_id","story_id")
);

-- CreateTable
CREATE TABLE "publication_asset" (
    "publication_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,

    CONSTRAINT "publication_asset_pkey" PRIMARY KEY ("publication_id","asset_id")
);

-- AlterTable
ALTER TABLE "story" ADD COLUMN "lead_asset_id" UUID,
  ADD COLUMN "lead_caption" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "lead_credit" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "lead_alt" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "lead_is_decorative" BOOLEAN NOT NULL DEFAULT false;

CREATE UNIQUE INDEX "asset_file_id_key" ON "asset"("file_id");
CREATE INDEX "asset_created_at_id_idx" ON "asset"("created_at" DESC, "id" DESC);
CREATE INDEX "asset_created_by_id_idx" ON "asset"("created_by_id");
CREATE INDEX "asset_file_hash_idx" ON "asset_file"("hash");
CREATE UNIQUE INDEX "asset_file_asset_id_number_key" ON "asset_file"("asset_id", "number");
CREATE INDEX "asset_cut_asset_id_idx" ON "asset_cut"("asset_id");
CREATE INDEX "asset_cut_file_id_idx" ON "asset_cut"("file_id");
CREATE INDEX "asset_use_story_id_idx" ON "asset_use"("story_id");
CREATE INDEX "publication_asset_asset_id_idx" ON "publication_asset"("asset_id");
CREATE INDEX "story_lead_asset_id_idx" ON "story"("lead_asset_id");

ALTER TABLE "asset" ADD CONSTRAINT "asset_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "asset_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset" ADD CONSTRAINT "asset_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset" ADD CONSTRAINT "asset_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_file" ADD CONSTRAINT "asset_file_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_file" ADD CONSTRAINT "asset_file_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_cut" ADD CONSTRAINT "asset_cut_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_cut" ADD CONSTRAINT "asset_cut_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "asset_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_use" ADD CONSTRAINT "asset_use_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_use" ADD CONSTRAINT "asset_use_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "publication_asset" ADD CONSTRAINT "publication_asset_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "publication_asset" ADD CONSTRAINT "publication_asset_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story" ADD CONSTRAINT "story_lead_asset_id_fkey" FOREIGN KEY ("lead_asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A moment has its zone; the focal point is in the picture; a crop has a size.
ALTER TABLE "asset" ADD CONSTRAINT "asset_expiry_has_its_zone" CHECK (("expires_at" IS NULL) = ("expires_zone" IS NULL));
ALTER TABLE "asset" ADD CONSTRAINT "asset_focal_point_is_inside"
  CHECK ("focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1);
ALTER TABLE "asset_cut" ADD CONSTRAINT "asset_cut_has_a_size"
  CHECK ("left" >= 0 AND "top" >= 0 AND "width" > 0 AND "height" > 0);
-- What the library's list goes by.
CREATE INDEX "asset_terms" ON "asset" USING gin ("terms");
-- Of each name one crop is current.
CREATE UNIQUE INDEX "asset_cut_current_idx" ON "asset_cut" ("asset_id", "name") WHERE "is_current";

-- What readers may see of assets now. The subquery looks at one publication after the other until one is live.
CREATE VIEW "live_assets" WITH (security_barrier) AS
SELECT a."id" AS "asset_id", a."kind"::text AS "kind", f."mime_type", f."hash", f."bytes", f."name", f."width", f."height",
       f."duration_ms", f."is_animated", f."placeholder", a."copyright", a."usage_terms", a."transcript", a."captions",
       a."focal_x", a."focal_y", a."expires_at"
FROM "asset" a
JOIN "asset_file" f ON f."id" = a."file_id"
WHERE a."binned_at" IS NULL AND 'web' = ANY (a."allowed_uses")
  AND (a."expires_at" IS NULL OR a."expires_at" > now())
  AND (
    SELECT true FROM "publication_asset" u
    CROSS JOIN LATERAL (
      SELECT 1 FROM "usable_publications" l
      WHERE l."story_id" = u."story_id" AND l."publication_id" = u."publication_id" OFFSET 0
    ) l
    WHERE u."asset_id" = a."id" LIMIT 1);

-- Their crops, old ones among them: a page that was loaded a moment ago still finds its pictures.
CREATE VIEW "live_cuts" WITH (security_barrier) AS
SELECT c."key", c."asset_id", c."name", c."left", c."top", c."width", c."height", c."is_current", f."hash", f."mime_type",
       f."is_animated", c."credit", c."copyright"
FROM "asset_cut" c
JOIN "asset_file" f ON f."id" = c."file_id"
JOIN "live_assets" a ON a."asset_id" = c."asset_id";

-- As before, and besides: the moments at which the rights in assets run out (tag `asset:<id>`).
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
    UNION ALL
    SELECT a.expires_at
    FROM unnest(tags) AS wanted(tag)
    JOIN public.asset a ON a.id = substr(wanted.tag, 7)::uuid
    WHERE wanted.tag ~ '^asset:[0-9a-f-]{36}$' AND a.expires_at > now() - since
  ) found
$$;

GRANT SELECT ON "live_assets", "live_cuts" TO "stet_reader", "stet_writer";

-- By grant: a file and a publication's list of assets never change, of a crop no more than which one is current.
GRANT SELECT, INSERT, UPDATE ON "asset" TO "stet_writer";
GRANT SELECT, INSERT ON "asset_file", "publication_asset" TO "stet_writer";
GRANT SELECT, INSERT, UPDATE ("is_current") ON "asset_cut" TO "stet_writer";
GRANT SELECT, INSERT, DELETE ON "asset_use" TO "stet_writer";
