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
import { type KillInput, killInput } from "#newsroom/stories/kill-input.ts";
import { killStory } from "#newsroom/stories/kill-story.ts";
import { liftKill } from "#newsroom/stories/lift-kill.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { sharedNotices } from "#platform/notices.ts";
import type { Outcome } from "#platform/outcome.ts";

type Act = (actor: UserActor, input: KillInput & { storyId: string }, now: Date) => Promise<Outcome<null>>;

/** Kills a story. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerBy(killStory, request, context);
}

/** Takes the kill back. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerBy(liftKill, request, context);
}

function answerBy(act: Act, request: Request, context: RouteParams<"id">): Promise<Response> {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const input = await readBody(request, killInput, 20_000);
    if (!input.done) return answerOutcome(input, json);
    const outcome = await act(actor, { storyId, ...input.value }, now);
    // So that whoever kills and looks finds it gone: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readStoryStatus(actor, storyId);
    return answerOutcome(outcome, () => json({ status }));
  });
}
