import { describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import {
  mayCreateStory,
  mayMoveStory,
  mayPublishStory,
  mayReadStory,
  mayUnpublishStory,
  mayWriteStory,
  type StoryForPolicy,
} from "./story-policy.ts";
import { canMove, movesFrom, type WorkflowState } from "./workflow.ts";

const states: WorkflowState[] = [
  "writing",
  "desk_edit",
  "copy_edit",
  "ready",
  "live",
  "held",
  "sent_back",
  "spiked",
];
const user = (role: "reporter" | "editor" | "admin", userId = "me"): Actor => ({
  kind: "user",
  userId,
  name: role,
  role,
  sessionIdHash: "",
});
const own = (workflowState: WorkflowState): StoryForPolicy => ({
  workflowState,
  createdById: "me",
  bylineUserIds: [],
  assigneeId: null,
});
const bylined = (workflowState: WorkflowState): StoryForPolicy => ({
  workflowState,
  createdById: "other",
  bylineUserIds: ["me"],
  assigneeId: null,
});
const foreign = (workflowState: WorkflowState): StoryForPolicy => ({
  workflowState,
  createdById: "other",
  bylineUserIds: ["another"],
  assigneeId: null,
});

describe.each(["editor", "admin"] as const)("an %s", (role) => {
  test("writes in, moves, publishes and takes down any story in any state", () => {
    for (const state of states) {
      expect(mayWriteStory(user(role), foreign(state))).toBe(true);
      for (const to of states) expect(mayMoveStory(user(role), foreign(state), to)).toBe(true);
    }
    expect(mayPublishStory(user(role)) && mayUnpublishStory(user(role))).toBe(true);
  });
});

describe("a reporter", () => {
  const reporter = user("reporter");
  test("never publishes and never takes down", () => {
    expect(mayPublishStory(reporter) || mayUnpublishStory(reporter)).toBe(false);
  });
  test.each(states)("in state %s writes in their own stories, until ready", (state) => {
    const may = state !== "ready" && state !== "spiked";
    expect(mayWriteStory(reporter, own(state))).toBe(may);
    expect(mayWriteStory(reporter, bylined(state))).toBe(may);
    expect(mayWriteStory(reporter, foreign(state))).toBe(false);
  });
  test("hands their own story in and takes it up again, and makes no other move", () => {
    const moves = states.flatMap((from) =>
      states
        .filter((to) => canMove(from, to) && mayMoveStory(reporter, own(from), to))
        .map((to) => `${from} > ${to}`),
    );
    expect(moves).toEqual(["writing > desk_edit", "sent_back > writing", "sent_back > desk_edit"]);
    for (const from of states) {
      for (const to of states) expect(mayMoveStory(reporter, foreign(from), to)).toBe(false);
    }
  });
});

test.each<Actor>([{ kind: "clock" }, { kind: "system" }])(
  "$kind is no person and may do none of it",
  (actor) => {
    expect(
      mayReadStory(actor) || mayCreateStory(actor) || mayPublishStory(actor) || mayUnpublishStory(actor),
    ).toBe(false);
    for (const state of states) expect(mayWriteStory(actor, own(state))).toBe(false);
  },
);

test("no move by hand leads to live or away from it", () => {
  for (const from of states) expect(movesFrom(from)).not.toContain("live");
  expect(movesFrom("live")).toEqual([]);
});

test("from every state that is not live some move leads on, and spiked can be restored", () => {
  for (const from of states.filter((state) => state !== "live"))
    expect(movesFrom(from).length).toBeGreaterThan(0);
  expect(canMove("spiked", "writing")).toBe(true);
});
