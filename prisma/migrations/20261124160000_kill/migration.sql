-- A killed story's addresses say so; an unpublished one's only that it is gone.
CREATE OR REPLACE VIEW "live_addresses" WITH (security_barrier) AS
SELECT a."section_slug", a."slug", a."story_id",
       CASE WHEN s."public_status" = 'canceled' THEN 'killed'
            WHEN l."story_id" IS NULL THEN 'gone' ELSE 'live' END AS "status",
       l."section_slug" AS "current_section", l."slug" AS "current_slug"
FROM "public_address" a
JOIN "story" s ON s."id" = a."story_id"
LEFT JOIN "live_publications" l ON l."story_id" = a."story_id"
WHERE (s."embargo_until" IS NULL OR s."embargo_until" <= now())
  AND EXISTS (SELECT 1 FROM "publication" p WHERE p."story_id" = a."story_id" AND p."publish_at" <= now());
