-- Stories that say the same in other languages share a group; of each language there is one at most.
ALTER TABLE "story" ADD COLUMN "translation_group_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "story_translation_group_id_language_key" ON "story"("translation_group_id", "language");

-- The language of the paper's second edition; empty for none.
ALTER TABLE "paper" ADD COLUMN "edition" TEXT NOT NULL DEFAULT '';

-- What an edition lists, in the order of its lists.
CREATE INDEX "publication_language_shown_at_story_id_idx"
  ON "publication"("language", "shown_at" DESC, "story_id" DESC);
CREATE INDEX "publication_language_section_slug_shown_at_story_id_idx"
  ON "publication"("language", "section_slug", "shown_at" DESC, "story_id" DESC);

-- Of a live story the translations that are live, too; nothing of any other.
CREATE VIEW "live_translations" WITH (security_barrier) AS
SELECT mine."story_id", other."story_id" AS "translation_id", other."language", other."section_slug", other."slug"
FROM "story" s
JOIN "usable_publications" mine ON mine."story_id" = s."id"
JOIN "story" o ON o."translation_group_id" = s."translation_group_id" AND o."id" <> s."id"
JOIN "usable_publications" other ON other."story_id" = o."id" AND other."language" <> mine."language";

-- The stories of one language before a place in that list, newest first.
CREATE FUNCTION "live_edition_list"(wanted text, before_at timestamptz, before_id uuid, most integer)
RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."id" OFFSET 0
  ) l
  WHERE b."language" = wanted AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- The stories of one language in a section before a place in that list, newest first.
CREATE FUNCTION "live_edition_section_list"(
  wanted text, section text, before_at timestamptz, before_id uuid, most integer
) RETURNS SETOF "live_publications"
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.* FROM "publication" b
  CROSS JOIN LATERAL (
    SELECT * FROM "usable_publications" u
    WHERE u."story_id" = b."story_id" AND u."publication_id" = b."id" OFFSET 0
  ) l
  WHERE b."language" = wanted AND b."section_slug" = section
    AND (b."shown_at", b."story_id") < (before_at, before_id)
  ORDER BY b."shown_at" DESC, b."story_id" DESC
  LIMIT most
$$;

-- Whom readers know by a name that is spelt like this but for its spaces, hyphens, dots and apostrophes: nobody when
-- two people have it.
CREATE FUNCTION "live_author_named"(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN count(*) = 1 THEN (array_agg(found.person_id))[1] END FROM (
    SELECT DISTINCT n.person_id FROM public.person_name n
    WHERE translate(n.match_key, ' -.''’', '') = translate(lower(wanted), ' -.''’', '')
      AND (n.is_public OR n.public_from <= now())
      AND EXISTS (
        SELECT 1 FROM public.publication_person b
        JOIN public.usable_publications l ON l.publication_id = b.publication_id AND l.story_id = b.story_id
        WHERE b.person_id = n.person_id)
    LIMIT 2
  ) found
$$;

CREATE OR REPLACE VIEW "live_paper" WITH (security_barrier) AS
SELECT "id", "name", "tagline", "publisher", "language", "time_zone",
       (SELECT coalesce(json_agg(json_build_object('slug', g."slug", 'title', g."title", 'language', g."language")
          ORDER BY g."position", g."slug"), '[]'::json) FROM "paper_page" g) AS "pages",
       "edition"
FROM "paper";

REVOKE ALL ON FUNCTION "live_edition_list"(text, timestamptz, uuid, integer),
  "live_edition_section_list"(text, text, timestamptz, uuid, integer), "live_author_named"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "live_edition_list"(text, timestamptz, uuid, integer),
  "live_edition_section_list"(text, text, timestamptz, uuid, integer), "live_author_named"(text)
  TO "stet_reader", "stet_writer";
GRANT SELECT ON "live_translations" TO "stet_reader", "stet_writer";
