-- The short label over a story's headline.
ALTER TABLE "story" ADD COLUMN "kicker" TEXT NOT NULL DEFAULT '';
