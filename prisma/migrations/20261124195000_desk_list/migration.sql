-- What the desk finds stories by: beside the story, so that a save pays nothing for it.
CREATE TABLE "story_search" (
  "story_id" UUID NOT NULL,
  "terms" tsvector NOT NULL,
  "text" TEXT NOT NULL,
  "published_text" TEXT NOT NULL DEFAULT '',
  "has_unpublished_changes" BOOLEAN NOT NULL DEFAULT false,
  "version" INTEGER NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "story_search_pkey" PRIMARY KEY ("story_id"),
  CONSTRAINT "story_search_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "desk_view" (
  "id" UUID NOT NULL,
  "owner_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "is_shared" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "desk_view_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "desk_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "desk_view_owner_id_idx" ON "desk_view"("owner_id");

CREATE TABLE "opening_view" (
  "user_id" UUID NOT NULL,
  "view" TEXT NOT NULL,
  CONSTRAINT "opening_view_pkey" PRIMARY KEY ("user_id"),
  CONSTRAINT "opening_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The filters of the desk, each with the order in which its rows are shown.
CREATE INDEX "story_workflow_state_changed_at_id_idx" ON "story"("workflow_state", "changed_at" DESC, "id" DESC);
CREATE INDEX "story_section_id_changed_at_id_idx" ON "story"("section_id", "changed_at" DESC, "id" DESC);
CREATE INDEX "story_changed_by_id_changed_at_id_idx" ON "story"("changed_by_id", "changed_at" DESC, "id" DESC);
CREATE INDEX "story_source_id_changed_at_id_idx" ON "story"("source_id", "changed_at" DESC, "id" DESC);
CREATE INDEX "story_created_by_id_idx" ON "story"("created_by_id");
CREATE INDEX "story_assignee_id_idx" ON "story"("assignee_id");
CREATE INDEX "story_desk_section_id_idx" ON "story"("desk_section_id");

-- From here on written by hand. Stories in the works are few among all that the paper ever had. Orders that are worked
-- out: no deadline comes last, the most urgent and then the last changed comes first, headlines as a dictionary has
-- them. A headline may be longer than an index entry.
CREATE INDEX "desk_open" ON "story" ("changed_at" DESC, "id" DESC)
  WHERE "workflow_state" NOT IN ('live', 'spiked');
CREATE INDEX "desk_by_deadline" ON "story" (COALESCE("deadline_at", 'infinity'::timestamptz), "id")
  WHERE "workflow_state" NOT IN ('live', 'spiked');
CREATE INDEX "desk_by_priority" ON "story" ((-"priority"), "changed_at", "id");
CREATE INDEX "desk_by_headline" ON "story" ("left"(lower("headline"), 200) COLLATE "und-x-icu", "id");

-- What is rare among many stories and looked for by itself.
CREATE INDEX "desk_embargoed" ON "story" ("changed_at") WHERE "embargo_until" IS NOT NULL;
CREATE INDEX "desk_flagged" ON "story" ("changed_at")
  WHERE "needs_legal" OR "is_sensitive" OR "needs_picture" OR "not_for_publication";
CREATE INDEX "desk_sluglines" ON "story" USING gin (lower("slugline") gin_trgm_ops);
CREATE INDEX "desk_unpublished_changes" ON "story_search" ("story_id") WHERE "has_unpublished_changes";
CREATE INDEX "desk_terms" ON "story_search" USING gin ("terms");

-- English stems of every word: a headline may well consist of stop words.
CREATE TEXT SEARCH DICTIONARY "stet_english_stem" (TEMPLATE = pg_catalog.snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION "stet_english" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "stet_english" ALTER MAPPING REPLACE english_stem WITH "stet_english_stem";

-- stet_reader gets no right to any of this.
GRANT SELECT, INSERT, UPDATE, DELETE ON "story_search", "desk_view", "opening_view" TO "stet_writer";
