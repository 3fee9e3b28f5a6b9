-- Sitemaps go by the days that are counted for the archive, and nothing else asked for this.
DROP FUNCTION "live_story_months"(integer);
