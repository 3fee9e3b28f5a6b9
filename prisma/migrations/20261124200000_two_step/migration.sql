-- A second step at sign-in, and proof of who one is before dangerous acts.
CREATE TYPE "ChallengePurpose" AS ENUM ('sign_in', 'confirm', 'add');

ALTER TABLE "paper" ADD COLUMN "two_step_for" "Role"[] DEFAULT ARRAY[]::"Role"[];

ALTER TABLE "sign_in_session"
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "is_replaced" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "may_only_set_up" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "authenticator_app" (
    "user_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "authenticator_app_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "recovery_code_user_id_idx" ON "recovery_code"("user_id");

CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

CREATE TABLE "passkey_challenge" (
    "challenge_hash" TEXT NOT NULL,
    "purpose" "ChallengePurpose" NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge_hash")
);
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

CREATE TABLE "half_sign_in" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "half_sign_in_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "half_sign_in_user_id_idx" ON "half_sign_in"("user_id");

ALTER TABLE "authenticator_app" ADD CONSTRAINT "authenticator_app_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "half_sign_in" ADD CONSTRAINT "half_sign_in_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "authenticator_app", "recovery_code", "passkey", "passkey_challenge",
  "half_sign_in" TO "stet_writer";
