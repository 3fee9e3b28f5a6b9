-- Invitations to an address, and links by which somebody with an account chooses a new password.
ALTER TABLE "invitation"
  ADD COLUMN "email" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "invited_by_id" UUID,
  ADD COLUMN "revoked_at" TIMESTAMPTZ(3);
CREATE INDEX "invitation_email_idx" ON "invitation"("email");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey"
  FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "password_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "password_link_token_hash_key" ON "password_link"("token_hash");
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON "password_link" TO "stet_writer";

-- The record is read by who, by what and by when.
CREATE INDEX "history_entry_at_id_idx" ON "history_entry"("at" DESC, "id");
CREATE INDEX "history_entry_user_id_at_idx" ON "history_entry"("user_id", "at" DESC);
