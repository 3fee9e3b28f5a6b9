-- Which pictures stand in which live story, for the sitemaps: under the rules of "live_assets", asked by story.
CREATE VIEW "live_story_pictures" WITH (security_barrier) AS
SELECT l."story_id", c."asset_id", c."key", c."width"
FROM "usable_publications" l
JOIN "publication_asset" u ON u."publication_id" = l."publication_id"
JOIN "asset" a ON a."id" = u."asset_id"
JOIN "asset_cut" c ON c."asset_id" = a."id" AND c."name" = 'full' AND c."is_current"
WHERE a."kind" = 'picture' AND a."binned_at" IS NULL AND 'web' = ANY (a."allowed_uses")
  AND (a."expires_at" IS NULL OR a."expires_at" > now());

GRANT SELECT ON "live_story_pictures" TO "stet_reader", "stet_writer";
