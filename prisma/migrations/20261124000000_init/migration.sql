-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('own', 'agency');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "NameRole" AS ENUM ('native', 'romanised', 'pen_name');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('user', 'clock', 'system');

-- CreateEnum
CREATE TYPE "WorkflowState" AS ENUM ('writing', 'desk_edit', 'copy_edit', 'ready', 'live', 'held', 'sent_back', 'spiked');

-- CreateEnum
CREATE TYPE "PublicStatus" AS ENUM ('usable', 'withheld', 'canceled');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('named', 'automatic', 'published');

-- CreateTable
CREATE TABLE "paper" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_ko" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_ko" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "stands_alone" BOOLEAN NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credit_line" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "SourceKind" NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "match_key" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "role" "NameRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "snapshot" JSON NOT NULL,
    "field_changes" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "section_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_person" (
    "publication_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "publication_person_pkey" PRIMARY KEY ("publication_id","person_id")
);

-- CreateTable
CREATE TABLE "public_address" (
    "section_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "story_id" UUID NOT NULL,

    CONSTRAINT "public_address_pkey" PRIMARY KEY ("section_slug","slug")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" "ActorKind" NOT NULL,
    "user_id" UUID,
    "act" TEXT NOT NULL,
    "story_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "section_id" UUID,
    "slug" TEXT NOT NULL DEFAULT '',
    "workflow_state" "WorkflowState" NOT NULL DEFAULT 'writing',
    "public_status" "PublicStatus" NOT NULL DEFAULT 'usable',
    "embargo_until" TIMESTAMPTZ(3),
    "embargo_zone" TEXT,
    "source_id" UUID,
    "credit" TEXT NOT NULL DEFAULT '',
    "dateline_place_id" UUID,
    "dateline_place_text" TEXT NOT NULL DEFAULT '',
    "dateline_date" DATE,
    "stamp_at" TIMESTAMPTZ(3),
    "stamp_zone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "document" JSON NOT NULL,
    "doc_hash" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "words" INTEGER NOT NULL DEFAULT 0,
    "characters" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "live_publication_id" UUID,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_byline" (
    "story_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID,
    "free_text" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "story_byline_pkey" PRIMARY KEY ("story_id","position")
);

-- CreateTable
CREATE TABLE "story_step" (
    "story_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "step" JSON NOT NULL,
    "client_id" TEXT NOT NULL,
    "op_id" UUID NOT NULL,
    "doc_hash" TEXT NOT NULL DEFAULT '',
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_step_pkey" PRIMARY KEY ("story_id","version")
);

-- CreateTable
CREATE TABLE "story_field_change" (
    "story_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "value" JSON NOT NULL,
    "op_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_field_change_pkey" PRIMARY KEY ("story_id","field","seq")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "document" JSON NOT NULL,
    "doc_hash" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "characters" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wire_copy" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL DEFAULT '',
    "encoding" TEXT NOT NULL DEFAULT '',
    "recognised" JSON NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "place_name_region_country_key" ON "place"("name", "region", "country");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_key" ON "source"("name");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "person_name_match_key_idx" ON "person_name"("match_key");

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_match_key_key" ON "person_name"("person_id", "match_key");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_person_id_key" ON "user"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_session_user_id_idx" ON "sign_in_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "publication_story_id_number_key" ON "publication"("story_id", "number");

-- CreateIndex
CREATE INDEX "publication_person_person_id_idx" ON "publication_person"("person_id");

-- CreateIndex
CREATE INDEX "public_address_story_id_idx" ON "public_address"("story_id");

-- CreateIndex
CREATE INDEX "history_entry_story_id_at_idx" ON "history_entry"("story_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "story_live_publication_id_key" ON "story"("live_publication_id");

-- CreateIndex
CREATE INDEX "story_changed_at_id_idx" ON "story"("changed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "story_section_id_idx" ON "story"("section_id");

-- CreateIndex
CREATE INDEX "story_byline_person_id_idx" ON "story_byline"("person_id");

-- CreateIndex
CREATE INDEX "story_step_story_id_op_id_idx" ON "story_step"("story_id", "op_id");

-- CreateIndex
CREATE INDEX "story_field_change_story_id_op_id_idx" ON "story_field_change"("story_id", "op_id");

-- CreateIndex
CREATE INDEX "revision_story_id_at_idx" ON "revision"("story_id", "at");

-- CreateIndex
CREATE INDEX "wire_copy_story_id_idx" ON "wire_copy"("story_id");

-- AddForeignKey
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_person" ADD CONSTRAINT "publication_person_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_address" ADD CONSTRAINT "public_address_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_dateline_place_id_fkey" FOREIGN KEY ("dateline_place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_live_publication_id_fkey" FOREIGN KEY ("live_publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_byline" ADD CONSTRAINT "story_byline_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_byline" ADD CONSTRAINT "story_byline_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_step" ADD CONSTRAINT "story_step_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_step" ADD CONSTRAINT "story_step_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_field_change" ADD CONSTRAINT "story_field_change_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_field_change" ADD CONSTRAINT "story_field_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_copy" ADD CONSTRAINT "wire_copy_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_copy" ADD CONSTRAINT "wire_copy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on written by hand: what Prisma's schema language has no words for.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One paper, plausible versions, no two live stories at one address.
ALTER TABLE "paper" ADD CONSTRAINT "paper_is_one_row" CHECK ("id" = 1);
ALTER TABLE "story" ADD CONSTRAINT "story_version_counts_up" CHECK ("version" >= 0);
ALTER TABLE "story_step" ADD CONSTRAINT "story_step_version_counts_up" CHECK ("version" > 0);
ALTER TABLE "user" ADD CONSTRAINT "user_email_is_lower_case" CHECK ("email" = lower("email"));
CREATE INDEX "story_headline_trigrams" ON "story" USING gin ("headline" gin_trgm_ops);

-- What readers may see. The views run with their owner's rights and filter by status, embargo and the clock, so
-- that no worker is needed for an embargo to hold or to lift.
CREATE VIEW "live_publications" WITH (security_barrier) AS
SELECT s."id" AS "story_id", p."id" AS "publication_id", p."snapshot", p."headline", p."standfirst",
       p."language", p."section_slug", p."slug", p."first_published_at", p."publish_at", p."shown_at"
FROM "story" s
JOIN "publication" p ON p."id" = s."live_publication_id"
WHERE s."public_status" = 'usable'
  AND (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND p."publish_at" <= now();

-- An address is `gone` only when readers could once see something there; an address that was never public, or
-- that lies under an embargo, does not exist.
CREATE VIEW "live_addresses" WITH (security_barrier) AS
SELECT a."section_slug", a."slug", a."story_id",
       CASE WHEN l."story_id" IS NULL THEN 'gone' ELSE 'live' END AS "status",
       l."section_slug" AS "current_section", l."slug" AS "current_slug"
FROM "public_address" a
JOIN "story" s ON s."id" = a."story_id"
LEFT JOIN "live_publications" l ON l."story_id" = a."story_id"
WHERE (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND EXISTS (SELECT 1 FROM "publication" p WHERE p."story_id" = a."story_id" AND p."publish_at" <= now());

CREATE VIEW "live_bylines" WITH (security_barrier) AS
SELECT b."person_id", l."story_id", l."shown_at"
FROM "live_publications" l
JOIN "publication_person" b ON b."publication_id" = l."publication_id";

CREATE VIEW "live_person_names" WITH (security_barrier) AS
SELECT p."id" AS "person_id", p."slug", p."about", n."text", n."script", n."language", n."role"::text AS "role",
       n."position"
FROM "person" p
JOIN "person_name" n ON n."person_id" = p."id"
WHERE EXISTS (SELECT 1 FROM "live_bylines" b WHERE b."person_id" = p."id");

CREATE VIEW "live_sections" WITH (security_barrier) AS
SELECT "slug", "name", "name_ko", "position" FROM "section";

CREATE VIEW "live_paper" WITH (security_barrier) AS
SELECT "id", "name", "tagline", "publisher", "language", "time_zone" FROM "paper";

-- The two roles. They get a password and the right to log in when the server starts (server/database-roles).
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'stet_writer') THEN CREATE ROLE "stet_writer" NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'stet_reader') THEN CREATE ROLE "stet_reader" NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was first
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "stet_writer", "stet_reader";

GRANT SELECT ON "live_publications", "live_addresses", "live_bylines", "live_person_names", "live_sections",
  "live_paper" TO "stet_reader", "stet_writer";

GRANT SELECT, INSERT, UPDATE, DELETE ON "person", "person_name", "user", "sign_in_session", "invitation",
  "rate_limit", "paper", "section", "place", "source", "story", "story_byline" TO "stet_writer";

-- Append-only by grant: what is written here can be neither changed nor removed by the application.
GRANT SELECT, INSERT ON "story_step", "story_field_change", "revision", "wire_copy", "publication",
  "publication_person", "public_address", "history_entry" TO "stet_writer";
