-- A story is planned before it is written, and looked at by lawyers before it goes out.
ALTER TYPE "WorkflowState" ADD VALUE 'pitch' BEFORE 'writing';
ALTER TYPE "WorkflowState" ADD VALUE 'assigned' BEFORE 'writing';
ALTER TYPE "WorkflowState" ADD VALUE 'legal' BEFORE 'ready';

-- The states a newsroom does without.
ALTER TABLE "paper" ADD COLUMN "states_off" "WorkflowState"[] DEFAULT ARRAY[]::"WorkflowState"[];

ALTER TABLE "story" ADD COLUMN "assignee_id" UUID,
ADD COLUMN "desk_section_id" UUID,
ADD COLUMN "deadline_at" TIMESTAMPTZ(3),
ADD COLUMN "deadline_zone" TEXT,
ADD COLUMN "priority" SMALLINT NOT NULL DEFAULT 5,
ADD COLUMN "slugline" TEXT NOT NULL DEFAULT '',
ADD COLUMN "needs_legal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "is_sensitive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "needs_picture" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "not_for_publication" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "internal_note" TEXT NOT NULL DEFAULT '';

ALTER TABLE "story" ADD CONSTRAINT "story_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story" ADD CONSTRAINT "story_desk_section_id_fkey" FOREIGN KEY ("desk_section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on written by hand: one assignee or one desk, a deadline with its zone, IPTC's eight urgencies.
ALTER TABLE "story" ADD CONSTRAINT "story_is_assigned_once" CHECK (num_nonnulls("assignee_id", "desk_section_id") <= 1);
ALTER TABLE "story" ADD CONSTRAINT "story_deadline_is_whole" CHECK (("deadline_at" IS NULL) = ("deadline_zone" IS NULL));
ALTER TABLE "story" ADD CONSTRAINT "story_priority_is_urgency" CHECK ("priority" BETWEEN 1 AND 8);
