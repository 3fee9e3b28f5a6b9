import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { moveInput } from "#newsroom/stories/move-input.ts";
import { moveStory } from "#newsroom/stories/move-story.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const body = await readBody(request, moveInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await moveStory(actor, { storyId, ...body.value }, now);
    const status = await readStoryStatus(actor, storyId);
    return answerOutcome(outcome, (result) =>
      result.kind === "moved"
        ? json({ status })
        : json({ reason: "moved_meanwhile", by: result.by, status }, 409),
    );
  });
}
