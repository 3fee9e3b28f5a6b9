-- Who works at which section's desk.
CREATE TABLE "section_member" (
  "section_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  CONSTRAINT "section_member_pkey" PRIMARY KEY ("section_id", "user_id"),
  CONSTRAINT "section_member_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "section_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "section_member_user_id_idx" ON "section_member"("user_id");

-- stet_reader gets no right to it.
GRANT SELECT, INSERT, DELETE ON "section_member" TO "stet_writer";
