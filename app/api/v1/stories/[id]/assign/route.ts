import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { assignInput, unassignInput } from "#newsroom/stories/assign-input.ts";
import { type AssignResult, assignStory } from "#newsroom/stories/assign-story.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { unassignStory } from "#newsroom/stories/unassign-story.ts";
import type { Outcome } from "#platform/outcome.ts";

/** Gives the story to a person or a desk; its status, with whom it is assigned to, comes back. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: assignInput }, async (actor, given, now) => {
    return answerAssigned(actor, given.storyId, await assignStory(actor, given, now));
  });
}

/** Takes it from whom it is assigned to. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: unassignInput }, async (actor, given, now) => {
    return answerAssigned(actor, given.storyId, await unassignStory(actor, given, now));
  });
}

async function answerAssigned(actor: UserActor, storyId: string, outcome: Outcome<AssignResult>) {
  const status = await readStoryStatus(actor, storyId);
  return answerOutcome(outcome, ({ kind }) =>
    kind === "assigned" ? json({ status }) : json({ reason: "assigned_meanwhile", status }, 409),
  );
}
