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

-- Only what the live publication itself lists. The words before and after are there while the list says that they
-- may be compared: not when one of them was never shown, nor after the story was taken down in between.
CREATE VIEW "live_corrections" WITH (security_barrier) AS
SELECT listed."publication_id", listed."story_id", listed."number", listed."kind", listed."text", listed."at",
       listed."headline", listed."language", listed."section_slug", listed."slug", listed."has_difference",
       CASE WHEN listed."has_difference" THEN corrected."snapshot"->'document' END AS "before",
       CASE WHEN listed."has_difference" THEN carrier."snapshot"->'document' END AS "after"
FROM (
  SELECT c."publication_id", c."corrects_id", c."story_id", c."number", c."kind"::text AS "kind", c."text", c."at",
         l."headline", l."language", l."section_slug", l."slug",
         (SELECT (entry->>'hasDifference')::boolean
          FROM json_array_elements(l."snapshot"->'corrections') AS entry
          WHERE (entry->>'number')::int = c."number") AS "has_difference"
  FROM "correction" c
  JOIN "live_publications" l ON l."story_id" = c."story_id"
) listed
JOIN "publication" carrier ON carrier."id" = listed."publication_id"
JOIN "publication" corrected ON corrected."id" = listed."corrects_id"
WHERE listed."has_difference" IS NOT NULL;

GRANT SELECT, INSERT ON "correction" TO "stet_writer";
GRANT SELECT ON "live_corrections" TO "stet_reader", "stet_writer";
