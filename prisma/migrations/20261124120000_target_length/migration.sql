-- How long a story should be, beside how long it is.
CREATE TYPE "TargetUnit" AS ENUM ('words', 'characters');

ALTER TABLE "story" ADD COLUMN "target_amount" INTEGER,
ADD COLUMN "target_unit" "TargetUnit";

-- From here on written by hand: both or neither, and a length somebody could write.
ALTER TABLE "story" ADD CONSTRAINT "story_target_is_whole" CHECK (
  ("target_amount" IS NULL) = ("target_unit" IS NULL) AND "target_amount" BETWEEN 1 AND 1000000
);
