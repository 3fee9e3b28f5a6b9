-- What readers find stories by: beside each publication that is out or waits, written with it.
CREATE TABLE "publication_search" (
  "publication_id" UUID NOT NULL,
  "shown_at" TIMESTAMPTZ(3) NOT NULL,
  "terms" tsvector NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "publication_search_pkey" PRIMARY KEY ("publication_id"),
  CONSTRAINT "publication_search_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "publication_search_shown_at_publication_id_idx" ON "publication_search"("shown_at" DESC, "publication_id" DESC);

-- Words that were ever published, to guess at what a mistyped one was meant to be.
CREATE TABLE "search_word" (
  "word" TEXT NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- The paper's own pages: about, contact, imprint.
CREATE TABLE "paper_page" (
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "paper_page_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "paper_page_slug_key" ON "paper_page"("slug");

-- Who wants no mail from readers, by the hash of the address.
CREATE TABLE "mail_stop" (
  "address_hash" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "mail_stop_pkey" PRIMARY KEY ("address_hash")
);

-- From here on written by hand.
CREATE INDEX "search_terms" ON "publication_search" USING gin ("terms");
CREATE INDEX "search_word_trigrams" ON "search_word" USING gin ("word" gin_trgm_ops);

-- A term as the index has it: English words by their stem, all else as it is. Terms are letters, digits and marks, and
-- are quoted all the same where they become a query.
CREATE FUNCTION "search_lexeme"(term text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN term ~ '^[a-z]+$'
    THEN coalesce((ts_lexize('public.stet_english_stem', term))[1], term) ELSE term END
$$;

-- All of these terms, each with a prefix before it; a query of nothing for none.
CREATE FUNCTION "search_query"(prefix text, terms text[]) RETURNS tsquery
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(string_agg(
    '''' || replace(replace(prefix || public.search_lexeme(term), '\', '\\'), '''', '''''') || '''', ' & '), '')::tsquery
  FROM unnest(terms[1:80]) AS asked(term) WHERE term <> ''
$$;

-- A page of what readers may find. A function and not a view: behind a security barrier no text search may use an
-- index, and without the barrier a clever condition could ask rows that are not live. It shows only what
-- live_publications shows. `search_terms` finds words, bylines ("by:") and sections ("section:"), the words of
-- headlines apart ("h:"); when a word is in very many stories, the order by time is read instead. Of each kind the
-- newest 500 are ranked, so that no search looks at more, whatever is asked. Whether each is live is looked up one by
-- one, as LATERAL and LIMIT tell the planner: it would rather join all that is live.
CREATE FUNCTION "live_search"(
  words text[], parts text[], writers text[], section text, since timestamptz, until timestamptz, skip integer)
RETURNS TABLE (
  "storyId" uuid, "headline" text, "standfirst" text, "language" text, "sectionSlug" text, "sectionName" text,
  "sectionNameKo" text, "slug" text, "shownAt" timestamptz, "shownZone" text, "bylines" json, "opening" json,
  "text" text, "total" bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  narrowed tsquery := public.search_query('by:', writers)
    && public.search_query('section:', CASE WHEN section = '' THEN '{}' ELSE ARRAY[section] END);
  anywhere tsquery := public.search_query('', words) && narrowed;
  in_headline tsquery := public.search_query('h:', words) && narrowed;
  first timestamptz := coalesce(since, '-infinity');
  last timestamptz := coalesce(until, 'infinity');
BEGIN
  RETURN QUERY
  WITH found AS (
    (SELECT x."publication_id", x."shown_at", 3 AS weight
     FROM public."publication_search" x
     CROSS JOIN LATERAL (
       SELECT l."headline" FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
     WHERE cardinality(words) > 0 AND x."terms" @@ in_headline AND x."shown_at" >= first AND x."shown_at" < last
       AND (cardinality(parts) = 0 OR l."headline" LIKE ALL (parts))
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 500)
    UNION ALL
    (SELECT x."publication_id", x."shown_at", 1
     FROM public."publication_search" x
     CROSS JOIN LATERAL (
       SELECT l."headline" FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
     WHERE (numnode(anywhere) = 0 OR x."terms" @@ anywhere) AND x."shown_at" >= first AND x."shown_at" < last
       AND (cardinality(parts) = 0 OR x."text" LIKE ALL (parts))
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 500)
  ), ranked AS (
    SELECT f."publication_id", f."shown_at",
      max(f.weight) * (0.25 + 0.75 / (1 + greatest(0, extract(epoch FROM now() - f."shown_at") / 31557600))) AS score
    FROM found f GROUP BY f."publication_id", f."shown_at"
  ), page AS (
    SELECT r.*, count(*) OVER () AS total FROM ranked r
    ORDER BY r.score DESC, r."shown_at" DESC, r."publication_id" DESC
    LIMIT 20 OFFSET skip
  )
  SELECT p."story_id", p."headline", p."standfirst", p."language", p."section_slug", s."name", s."name_ko", p."slug",
         p."shown_at", p."snapshot"->>'shownZone', p."snapshot"->'bylines', p."snapshot"#>'{document,content,2}',
         x."text", page.total
  FROM page
  JOIN public."publication_search" x ON x."publication_id" = page."publication_id"
  CROSS JOIN LATERAL (
    SELECT l.* FROM public."live_publications" l WHERE l."publication_id" = page."publication_id" LIMIT 1) p
  JOIN public."live_sections" s ON s."slug" = p."section_slug"
  ORDER BY page.score DESC, page."shown_at" DESC, page."publication_id" DESC;
END
$$;

-- For each word the most alike of those that are in something live: itself, when it is one; null when nothing is alike.
-- What only stands in something that is not out yet is never suggested.
CREATE FUNCTION "live_spelling"(typed text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT array_agg((
    SELECT guess.word FROM (
      SELECT t.word, 2::real AS alike
      UNION ALL
      (SELECT w."word", public.similarity(w."word", t.word) FROM public."search_word" w
       WHERE w."word" OPERATOR(public.%) t.word AND public.similarity(w."word", t.word) >= 0.4
       ORDER BY 2 DESC, abs(length(w."word") - length(t.word)), 1 LIMIT 8)
    ) guess
    WHERE EXISTS (
      SELECT 1 FROM public."publication_search" x
      CROSS JOIN LATERAL (
        SELECT 1 FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
      WHERE x."terms" @@ public.search_query('', ARRAY[guess.word]))
    ORDER BY guess.alike DESC LIMIT 1
  ) ORDER BY t.place)
  FROM unnest(typed[1:6]) WITH ORDINALITY AS t(word, place)
$$;

CREATE VIEW "live_paper_pages" WITH (security_barrier) AS
SELECT "slug", "title", "language", "text", "position" FROM "paper_page";

-- The foot of every page names the paper's own pages, so they come with the paper.
CREATE OR REPLACE VIEW "live_paper" WITH (security_barrier) AS
SELECT "id", "name", "tagline", "publisher", "language", "time_zone",
       (SELECT coalesce(json_agg(json_build_object('slug', g."slug", 'title', g."title", 'language', g."language")
          ORDER BY g."position", g."slug"), '[]'::json) FROM "paper_page" g) AS "pages"
FROM "paper";

REVOKE ALL ON FUNCTION "search_lexeme"(text), "search_query"(text, text[]),
  "live_search"(text[], text[], text[], text, timestamptz, timestamptz, integer), "live_spelling"(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "search_lexeme"(text), "search_query"(text, text[]) TO "stet_writer";
GRANT EXECUTE ON FUNCTION "live_search"(text[], text[], text[], text, timestamptz, timestamptz, integer),
  "live_spelling"(text[]) TO "stet_reader", "stet_writer";
GRANT SELECT ON "live_paper_pages" TO "stet_reader", "stet_writer";

GRANT SELECT, INSERT, UPDATE, DELETE ON "publication_search", "paper_page" TO "stet_writer";
-- A stop is for ever, by grant.
GRANT SELECT, INSERT ON "search_word", "mail_stop" TO "stet_writer";
