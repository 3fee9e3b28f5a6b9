import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { assignInput, unassignInput } from "#newsroom/stories/assign-input.ts";
import { type AssignResult, assignStory } from "#newsroom/stories/assign-story.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { unassignStory } from "#newsroom/stories/unassign-story.ts";
import type { Outcome } from "#platform/outcome.ts";

/** Gives the story to a person or a desk; its status, with whom it is assigned to, comes back. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const body = await readBody(request, assignInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    return answerAssigned(actor, storyId, await assignStory(actor, { storyId, ...body.value }, now));
  });
}

/** Takes it from whom it is assigned to. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const body = await readBody(request, unassignInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    return answerAssigned(actor, storyId, await unassignStory(actor, { storyId, ...body.value }, now));
  });
}

async function answerAssigned(actor: UserActor, storyId: string, outcome: Outcome<AssignResult>) {
  const status = await readStoryStatus(actor, storyId);
  return answerOutcome(outcome, ({ kind }) =>
    kind === "assigned" ? json({ status }) : json({ reason: "assigned_meanwhile", status }, 409),
  );
}
