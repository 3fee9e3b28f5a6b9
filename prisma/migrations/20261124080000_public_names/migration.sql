-- A name that only a draft's byline knows is nobody's business until that draft goes out.
ALTER TABLE "person_name"
  ADD COLUMN "is_public" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "asked_for_by" UUID[] DEFAULT ARRAY[]::UUID[];

CREATE OR REPLACE VIEW "live_person_names" WITH (security_barrier) AS
SELECT p."id" AS "person_id", p."slug", p."about", n."text", n."script", n."language", n."role"::text AS "role",
       n."position"
FROM "person" p
JOIN "person_name" n ON n."person_id" = p."id"
WHERE n."is_public" AND EXISTS (SELECT 1 FROM "live_bylines" b WHERE b."person_id" = p."id");
