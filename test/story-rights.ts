import { randomUUID } from "node:crypto";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { type RightfulRequest, requestsOn } from "./route-rights.ts";

// Who may do what to a story in which state, written down by hand and apart from the policies that decide it.

/** What a person has to do with a story. */
export const relations = [
  "a stranger",
  "a reporter",
  "the reporter who began it",
  "the reporter in its byline",
  "the reporter it is assigned to",
  "an editor",
  "an admin",
] as const;
export type Relation = (typeof relations)[number];

export const states = [
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
] as const satisfies WorkflowState[];

/** Reporters do not change their story once it is ready, nor what is in the bin. */
const closedToReporters: WorkflowState[] = ["ready", "scheduled", "spiked"];

const reportersMoves: Partial<Record<WorkflowState, WorkflowState[]>> = {
  pitch: ["writing", "spiked"],
  assigned: ["writing"],
  writing: ["writing", "desk_edit"],
  sent_back: ["writing", "desk_edit"],
};

const moveTargets = states.filter(
  (state) => state !== "assigned" && state !== "scheduled" && state !== "live",
);

/** Fields that are the desk's alone, or may be set by the desk alone to this value. */
const desksFields: [string, unknown][] = [
  ["deadline", null],
  ["priority", 2],
  ["needsLegal", false],
  ["notForPublication", false],
];
const everyonesFields: [string, unknown][] = [
  ["slug", "by-hand"],
  ["slugline", "By hand"],
  ["internalNote", "By hand"],
  ["needsLegal", true],
  ["notForPublication", true],
];

export interface Cell {
  request: Pick<RightfulRequest, "name" | "method" | "path" | "data">;
  may(relation: Relation): boolean;
}

/** Every request that may depend on who sends it and where the story stands, and who may send it then. */
export function cellsOf(storyId: string, state: WorkflowState): Cell[] {
  const story = `/api/v1/stories/${storyId}`;
  const writing = (relation: Relation) =>
    isDesk(relation) || (isOwn(relation) && !closedToReporters.includes(state));
  const rows = requestsOn(storyId).filter(
    ({ who, name, isWrite }) => isWrite && who !== "everyone" && who !== "oneself" && !name.endsWith("/move"),
  );
  return [
    ...rows.map((request): Cell => ({ request, may: rightOf(request, writing) })),
    ...moveTargets.map(
      (to): Cell => ({
        request: { name: `move to ${to}`, method: "POST", path: `${story}/move`, data: { to } },
        may: (relation) =>
          isDesk(relation) || (isOwn(relation) && reportersMoves[state]?.includes(to) === true),
      }),
    ),
    ...everyonesFields.map(
      ([field, value]): Cell => ({ request: setting(story, field, value), may: writing }),
    ),
    ...desksFields.map(([field, value]): Cell => ({ request: setting(story, field, value), may: isDesk })),
  ];
}

function rightOf({ who, name }: RightfulRequest, writing: Cell["may"]): Cell["may"] {
  switch (who) {
    case "own":
      return writing;
    case "staff":
      return (relation) => relation !== "a stranger";
    case "admins":
      return (relation) => relation === "an admin";
    default:
      // Whoever has a story may give it back.
      if (name.startsWith("DELETE") && name.endsWith("/assign")) {
        return (relation) => isDesk(relation) || relation === "the reporter it is assigned to";
      }
      return isDesk;
  }
}

function setting(story: string, field: string, value: unknown): Cell["request"] {
  const data = { baseSeq: 0, opId: randomUUID(), value };
  return {
    name: `${field} = ${JSON.stringify(value)}`,
    method: "PUT",
    path: `${story}/fields/${field}`,
    data,
  };
}

function isDesk(relation: Relation): boolean {
  return relation === "an editor" || relation === "an admin";
}

function isOwn(relation: Relation): boolean {
  return relation.startsWith("the reporter");
}
