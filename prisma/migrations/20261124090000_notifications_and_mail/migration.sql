-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('mentioned', 'note_reply', 'sent_back', 'published', 'assigned', 'failed', 'killed');

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "once_key" TEXT,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "story_id" UUID,
    "by_kind" "ActorKind" NOT NULL,
    "by_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "user_id" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "in_newsroom" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_once_key_key" ON "outgoing_mail"("once_key");

-- CreateIndex
CREATE INDEX "outgoing_mail_state_next_attempt_at_idx" ON "outgoing_mail"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "outgoing_mail_created_at_id_idx" ON "outgoing_mail"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_user_id_at_id_idx" ON "notification"("user_id", "at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By grant: of what somebody was told only the moment of reading changes, of mail only how its sending went.
GRANT SELECT, INSERT, UPDATE ("read_at") ON "notification" TO "stet_writer";
GRANT SELECT, INSERT, UPDATE ("state", "attempts", "next_attempt_at", "last_error", "sent_at") ON "outgoing_mail"
  TO "stet_writer";
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_preference" TO "stet_writer";
