-- CreateTable
CREATE TABLE "asset_change" (
    "asset_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "op_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_change_pkey" PRIMARY KEY ("asset_id","version","field")
);

CREATE INDEX "asset_keywords_idx" ON "asset" USING gin ("keywords");
CREATE INDEX "asset_expires_at_idx" ON "asset"("expires_at");
CREATE INDEX "asset_taken_at_idx" ON "asset"("taken_at");

ALTER TABLE "asset_change" ADD CONSTRAINT "asset_change_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asset_change" ADD CONSTRAINT "asset_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Part of a credit; the bin.
CREATE INDEX "asset_credits" ON "asset" USING gin (lower("credit") gin_trgm_ops);
CREATE INDEX "asset_binned" ON "asset" ("created_at" DESC, "id" DESC) WHERE "binned_at" IS NOT NULL;

-- By grant: what was set stays on record.
GRANT SELECT, INSERT ON "asset_change" TO "stet_writer";
