import { expect, test } from "vitest";
import type { Role, UserActor } from "../actor.ts";
import type { StoryForPolicy } from "./story-policy.ts";
import { maySettleSuggestion, settlingRight } from "./suggestion-policy.ts";

const person = (role: Role): UserActor => ({
  kind: "user",
  userId: "me",
  name: "Me",
  role,
  sessionIdHash: "",
});
const own: StoryForPolicy = {
  workflowState: "writing",
  createdById: "me",
  bylineUserIds: [],
  assigneeId: null,
};
const others: StoryForPolicy = { ...own, createdById: "else" };
const ready: StoryForPolicy = { ...own, workflowState: "ready" };

test.each([
  ["editor", others, "me", "accept", true],
  ["editor", others, "else", "reject", true],
  ["admin", ready, "else", "accept", true],
  ["reporter", own, "else", "accept", true],
  ["reporter", own, "else", "reject", false],
  ["reporter", own, "me", "accept", false],
  ["reporter", own, "me", "reject", true],
  ["reporter", others, "me", "reject", false],
  ["reporter", others, "else", "accept", false],
  ["reporter", ready, "else", "accept", false],
] as const)("a %s of story %o with a suggestion of %s: %s is %s", (role, story, authorId, verdict, may) => {
  expect(maySettleSuggestion(person(role), story, { authorId, verdict })).toBe(may);
});

test("the screen is told the same", () => {
  expect(settlingRight(person("editor"), others)).toBe("all");
  expect(settlingRight(person("reporter"), own)).toBe("as_writer");
  expect(settlingRight(person("reporter"), others)).toBe("none");
});
