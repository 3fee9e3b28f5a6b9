-- Written by hand: the calendar asks for the deadlines of a week, of stories that have gone out as well.
CREATE INDEX "desk_deadlines" ON "story" ("deadline_at") WHERE "deadline_at" IS NOT NULL;
