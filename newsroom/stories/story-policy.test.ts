import { describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import { isSavedName, planningInputs, type SavedName } from "./planning-input.ts";
import { fieldInputs } from "./story-input.ts";
import {
  mayAssignStory,
  mayCreateStory,
  mayMoveStory,
  mayPublishStory,
  mayReadStory,
  maySetField,
  mayUnassignStory,
  mayUnpublishStory,
  mayWriteStory,
  type StoryForPolicy,
} from "./story-policy.ts";
import {
  canMove,
  canSwitchOff,
  handInState,
  movesFrom,
  stateWhenAssigned,
  type WorkflowState,
} from "./workflow.ts";

const states: WorkflowState[] = [
  "pitch",
  "assigned",
  "writing",
  "desk_edit",
  "copy_edit",
  "legal",
  "ready",
  "scheduled",
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

const savedNames = Object.keys({ ...fieldInputs, ...planningInputs }).filter(isSavedName);
const assigned = (workflowState: WorkflowState): StoryForPolicy => ({
  ...foreign(workflowState),
  assigneeId: "me",
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
    const may = !["ready", "scheduled", "spiked"].includes(state);
    expect(mayWriteStory(reporter, own(state))).toBe(may);
    expect(mayWriteStory(reporter, bylined(state))).toBe(may);
    expect(mayWriteStory(reporter, assigned(state))).toBe(may);
    expect(mayWriteStory(reporter, foreign(state))).toBe(false);
  });
  test("hands their own story in and takes it up again, and makes no other move", () => {
    const moves = states.flatMap((from) =>
      states
        .filter((to) => canMove(from, to) && mayMoveStory(reporter, own(from), to))
        .map((to) => `${from} > ${to}`),
    );
    expect(moves).toEqual([
      "pitch > writing",
      "pitch > spiked",
      "assigned > writing",
      "writing > desk_edit",
      "sent_back > writing",
      "sent_back > desk_edit",
    ]);
    for (const from of states) {
      for (const to of states) expect(mayMoveStory(reporter, foreign(from), to)).toBe(false);
      for (const to of states)
        expect(mayMoveStory(reporter, assigned(from), to)).toBe(mayMoveStory(reporter, own(from), to));
    }
  });
  test("hands in to the next who look at it, and never to the lawyers", () => {
    const off: WorkflowState[] = ["desk_edit", "copy_edit"];
    expect(movesFrom("writing", off)).toContain("legal");
    expect(states.filter((to) => mayMoveStory(reporter, own("writing"), to, off))).toEqual([
      "writing",
      "ready",
    ]);
  });
  test("takes what lies with a desk, for nobody but themselves, and gives back only their own", () => {
    const [mine, another] = [{ person: "me" }, { person: "another" }];
    expect(mayAssignStory(reporter, { deskSectionId: "nation" }, mine)).toBe(true);
    expect(mayAssignStory(reporter, { deskSectionId: null }, mine)).toBe(false);
    expect(mayAssignStory(reporter, { deskSectionId: "nation" }, another)).toBe(false);
    expect(mayAssignStory(reporter, { deskSectionId: "nation" }, { desk: "world" })).toBe(false);
    expect(mayUnassignStory(reporter, { assigneeId: "me" })).toBe(true);
    expect(mayUnassignStory(reporter, { assigneeId: "another" })).toBe(false);
    expect(mayUnassignStory(reporter, { assigneeId: null })).toBe(false);
  });
  test("raises every flag on their own story, lifts no bar, and leaves deadline and priority to the desk", () => {
    const may = (field: SavedName, value: unknown) => maySetField(reporter, own("writing"), { field, value });
    expect(may("notForPublication", true) && may("needsLegal", true) && may("isSensitive", false)).toBe(true);
    expect(may("slugline", "bridge") && may("internalNote", "Call her.") && may("slug", "bridge")).toBe(true);
    for (const field of ["notForPublication", "needsLegal"] as const) expect(may(field, false)).toBe(false);
    for (const field of ["deadline", "priority"] as const) expect(may(field, null)).toBe(false);
    for (const field of savedNames)
      expect(maySetField(reporter, foreign("writing"), { field, value: true })).toBe(false);
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

test("no move by hand leads to live or away from it, nor to assigned", () => {
  for (const from of states) {
    expect(movesFrom(from)).not.toContain("live");
    expect(movesFrom(from)).not.toContain("assigned");
  }
  expect(movesFrom("live")).toEqual([]);
});

test("a pitch that is given to somebody is a commission, and one taken back a pitch again", () => {
  expect(stateWhenAssigned("pitch", true, [])).toBe("assigned");
  expect(stateWhenAssigned("assigned", false, [])).toBe("pitch");
  expect(stateWhenAssigned("pitch", true, ["assigned"])).toBe("pitch");
  expect(stateWhenAssigned("assigned", false, ["pitch"])).toBe("assigned");
  for (const state of states.filter((other) => other !== "pitch" && other !== "assigned")) {
    expect(stateWhenAssigned(state, true, [])).toBe(state);
    expect(stateWhenAssigned(state, false, [])).toBe(state);
  }
});

test("in whatever newsroom, no move leads to what is off, and from everywhere some move leads on", () => {
  const switchable = states.filter(canSwitchOff);
  expect(states.filter((state) => !canSwitchOff(state))).toEqual([
    "writing",
    "scheduled",
    "live",
    "held",
    "spiked",
  ]);
  for (let choice = 0; choice < 2 ** switchable.length; choice += 1) {
    const off = switchable.filter((_state, index) => choice & (1 << index));
    for (const from of states.filter((state) => state !== "live" && state !== "scheduled")) {
      const moves = movesFrom(from, off);
      expect(moves.filter((to) => off.includes(to) || to === from)).toEqual([]);
      expect(moves.length, `${from} without ${off}`).toBeGreaterThan(0);
    }
    const handIn = handInState(off);
    if (handIn) expect(canMove("writing", handIn, off), `without ${off}`).toBe(true);
  }
  expect(movesFrom("writing", ["desk_edit"])).toEqual(["copy_edit", "legal", "ready", "held", "spiked"]);
  expect(movesFrom("ready", ["desk_edit", "copy_edit"])).toEqual(["writing", "legal", "held", "spiked"]);
  expect(movesFrom("desk_edit", ["sent_back"])).toContain("writing");
});

test("from every state that is not live or scheduled some move leads on, and spiked can be restored", () => {
  for (const from of states.filter((state) => state !== "live" && state !== "scheduled"))
    expect(movesFrom(from).length).toBeGreaterThan(0);
  expect(canMove("spiked", "writing")).toBe(true);
});
