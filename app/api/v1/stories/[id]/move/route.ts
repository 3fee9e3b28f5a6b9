import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { moveInput } from "#newsroom/stories/move-input.ts";
import { moveStory } from "#newsroom/stories/move-story.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: moveInput }, async (actor, given, now) => {
    const outcome = await moveStory(actor, given, now);
    const status = await readStoryStatus(actor, given.storyId);
    return answerOutcome(outcome, (result) =>
      result.kind === "moved"
        ? json({ status })
        : json({ reason: "moved_meanwhile", by: result.by, status }, 409),
    );
  });
}
