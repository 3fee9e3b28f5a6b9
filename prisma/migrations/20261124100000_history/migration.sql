-- AlterTable
ALTER TABLE "story" ADD COLUMN     "stretch_from" TIMESTAMPTZ(3),
ADD COLUMN     "stretch_to" TIMESTAMPTZ(3),
ADD COLUMN     "stretch_writer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "added_words" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fields" JSON,
ADD COLUMN     "from_at" TIMESTAMPTZ(3),
ADD COLUMN     "removed_words" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "writer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- The rights stay as they were: grants on a table cover its new columns.
