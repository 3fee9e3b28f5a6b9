-- What lacks a credit is looked for to be given one, so it stays rare; a rare kind without one was looked for in all of
-- the library.
CREATE INDEX "asset_without_credit" ON "asset" ("created_at" DESC, "id" DESC) WHERE "credit" = '';
