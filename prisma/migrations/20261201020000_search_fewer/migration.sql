-- A search ranks the newest 300 of either kind, fifteen pages, instead of 500: whether readers see it is asked of each, and
-- with a million stories a word that most of them have took 79 ms (p95).
CREATE OR REPLACE FUNCTION "live_search"(
  words text[], parts text[], writers text[], section text, since timestamptz, until timestamptz, skip integer)
RETURNS TABLE (
  "storyId" uuid, "headline" text, "standfirst" text, "language" text, "sectionSlug" text, "sectionName" text,
  "sectionNameKo" text, "slug" text, "shownAt" timestamptz, "shownZone" text, "bylines" json, "opening" json,
  "lead" json, "text" text, "total" bigint)
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
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 300)
    UNION ALL
    (SELECT x."publication_id", x."shown_at", 1
     FROM public."publication_search" x
     CROSS JOIN LATERAL (
       SELECT l."headline" FROM public."live_publications" l WHERE l."publication_id" = x."publication_id" LIMIT 1) l
     WHERE (numnode(anywhere) = 0 OR x."terms" @@ anywhere) AND x."shown_at" >= first AND x."shown_at" < last
       AND (cardinality(parts) = 0 OR x."text" LIKE ALL (parts))
     ORDER BY x."shown_at" DESC, x."publication_id" DESC LIMIT 300)
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
         p."snapshot"->'lead', x."text", page.total
  FROM page
  JOIN public."publication_search" x ON x."publication_id" = page."publication_id"
  CROSS JOIN LATERAL (
    SELECT l.* FROM public."live_publications" l WHERE l."publication_id" = page."publication_id" LIMIT 1) p
  JOIN public."live_sections" s ON s."slug" = p."section_slug"
  ORDER BY page.score DESC, page."shown_at" DESC, page."publication_id" DESC;
END
$$;
