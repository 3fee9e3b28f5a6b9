import { randomUUID } from "node:crypto";
import type { UserActor } from "#newsroom/actor.ts";
import { assignStory } from "#newsroom/stories/assign-story.ts";
import { changeField } from "#newsroom/stories/change-field.ts";
import { localTimeOf } from "#newsroom/stories/local-time-store.ts";
import { pitchStory } from "#newsroom/stories/pitch-story.ts";
import type { PlanningName } from "#newsroom/stories/planning-input.ts";
import type { AssignTo } from "#newsroom/stories/story-policy.ts";
import type { Outcome } from "#platform/outcome.ts";
import { seedPaper } from "./paper.ts";
import type { SeedPitch, SeedPlan } from "./planning.ts";

export interface PlanHands {
  /** Staff by the seed's keys; the editor plans. */
  hands: Map<string, UserActor>;
  editor: UserActor;
  /** Ids by slug. */
  sections: Map<string, string>;
  /** The seeding moment. */
  now: Date;
}

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** Plans a story as an editor would; what has been planned already stays. */
export async function writePlan(storyId: string, plan: SeedPlan, at: Date, given: PlanHands): Promise<void> {
  const { editor } = given;
  for (const [field, value] of fieldsOf(plan, given.now)) {
    const change = { storyId, field, baseSeq: 0, opId: randomUUID(), value };
    must(await changeField(editor, change, at));
  }
  const to = assigneeOf(plan, given);
  if (to) must(await assignStory(editor, { storyId, to, note: "", was: null, opId: randomUUID() }, at));
}

export async function writePitch(pitch: SeedPitch, given: PlanHands): Promise<void> {
  const { id, idea, language, section, by, hoursAgo } = pitch;
  const at = new Date(given.now.getTime() - hoursAgo * HOUR);
  const sectionId = given.sections.get(section) ?? null;
  must(await pitchStory(given.hands.get(by) ?? given.editor, { opId: id, idea, sectionId, language }, at));
  await writePlan(id, pitch, new Date(at.getTime() + HOUR / 2), given);
}

function fieldsOf({ dueIn, priority, slugline, flags = [], note }: SeedPlan, now: Date) {
  const due = dueIn === undefined ? null : Math.ceil((now.getTime() + dueIn * HOUR) / QUARTER) * QUARTER;
  const planned: [PlanningName, unknown][] = [
    ["deadline", due === null ? null : localTimeOf(new Date(due), seedPaper.timeZone)],
    ["priority", priority],
    ["slugline", slugline],
    ["internalNote", note],
    ...flags.map((flag): [PlanningName, unknown] => [flag, true]),
  ];
  return planned.filter(([, value]) => value !== undefined && value !== null);
}

function assigneeOf({ assignee, desk }: SeedPlan, { hands, sections }: PlanHands): AssignTo | null {
  const person = assignee === undefined ? undefined : hands.get(assignee);
  if (person) return { person: person.userId };
  const section = desk === undefined ? undefined : sections.get(desk);
  return section === undefined ? null : { desk: section };
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`the seed was refused: ${JSON.stringify(outcome.refusals)}`);
}
