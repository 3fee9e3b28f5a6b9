-- What was put right in public. A correction belongs to the publication that carries it, one at most, and names the
-- publication that readers had before. Nobody can take one back: a further one follows.
CREATE TYPE "CorrectionKind" AS ENUM ('correction', 'clarification', 'right_of_reply', 'follow_up');

CREATE TABLE "correction" (
  "publication_id" UUID NOT NULL,
  "corrects_id" UUID NOT NULL,
  "story_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "kind" "CorrectionKind" NOT NULL,
  "text" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "correction_pkey" PRIMARY KEY ("publication_id"),
  CONSTRAINT "correction_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "correction_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "correction_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "correction_has_text" CHECK ("text" <> '')
);
CREATE UNIQUE INDEX "correction_story_id_number_key" ON "correction"("story_id", "number");
CREATE INDEX "correction_at_publication_id_idx" ON "correction"("at" DESC, "publication_id" DESC);

-- Which corrections a publication shows, and of which it shows what they changed: the same as in its snapshot, so that
-- a list of all need not open every snapshot.
ALTER TABLE "publication"
  ADD COLUMN "corrections_listed" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "corrections_compared" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- Only what the live publication itself lists. The words before and after are there while it says that they may be
-- compared: not when one of them was never shown, nor after the story was taken down in between. The subquery with
-- its OFFSET is asked once for each correction; joined plainly, every live story would be read.
CREATE VIEW "live_corrections" WITH (security_barrier) AS
SELECT c."publication_id", c."story_id", c."number", c."kind"::text AS "kind", c."text", c."at",
       l."headline", l."language", l."section_slug", l."slug", l."has_difference",
       CASE WHEN l."has_difference" THEN corrected."snapshot"->'document' END AS "before",
       CASE WHEN l."has_difference" THEN carrier."snapshot"->'document' END AS "after"
FROM "correction" c
CROSS JOIN LATERAL (
  SELECT p."headline", p."language", p."section_slug", p."slug",
         c."number" = ANY (p."corrections_compared") AS "has_difference"
  FROM "live_publications" live
  JOIN "publication" p ON p."id" = live."publication_id"
  WHERE live."story_id" = c."story_id" AND c."number" = ANY (p."corrections_listed")
  OFFSET 0
) l
LEFT JOIN "publication" carrier ON carrier."id" = c."publication_id"
LEFT JOIN "publication" corrected ON corrected."id" = c."corrects_id";

GRANT SELECT, INSERT ON "correction" TO "stet_writer";
GRANT SELECT ON "live_corrections" TO "stet_reader", "stet_writer";
