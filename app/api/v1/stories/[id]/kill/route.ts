import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
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
  return answerWrite(request, context, { schema: killInput, most: 20_000 }, async (actor, given, now) => {
    const outcome = await act(actor, given, now);
    // So that whoever kills and looks finds it gone: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readStoryStatus(actor, given.storyId);
    return answerOutcome(outcome, () => json({ status }));
  });
}
