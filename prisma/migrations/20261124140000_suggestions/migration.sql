-- What each person has suggested in a story, so that nobody can put words under another one's suggestion.
CREATE TABLE "story_suggestion" (
    "story_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "suggestion_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "wordings" JSON NOT NULL,

    CONSTRAINT "story_suggestion_pkey" PRIMARY KEY ("story_id", "user_id", "suggestion_id", "kind")
);

CREATE INDEX "story_suggestion_story_id_suggestion_id_idx" ON "story_suggestion"("story_id", "suggestion_id");

ALTER TABLE "story_suggestion" ADD CONSTRAINT "story_suggestion_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story_suggestion" ADD CONSTRAINT "story_suggestion_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "story_suggestion" TO "stet_writer";

-- Readers never get a suggestion: whatever the application thinks, a snapshot that holds one is not stored.
CREATE FUNCTION "refuse_suggestions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_path_exists(NEW."snapshot"::jsonb,
       '$.document.**.marks[*] ? (@.type == "insertion" || @.type == "deletion")') THEN
    RAISE EXCEPTION 'a publication of story % holds open suggestions', NEW."story_id";
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "publication_holds_no_suggestion" BEFORE INSERT ON "publication"
FOR EACH ROW EXECUTE FUNCTION "refuse_suggestions"();
