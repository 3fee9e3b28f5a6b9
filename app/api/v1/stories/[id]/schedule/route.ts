import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerStatus } from "#app/api/v1/stories/[id]/answer-status.ts";
import { unpublishAtInput } from "#newsroom/schedule/schedule-input.ts";
import { scheduleUnpublish } from "#newsroom/schedule/schedule-unpublish.ts";

/** Sets the moment at which the story goes from the site. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerStatus({
    request,
    ids: [(await context.params).id],
    input: unpublishAtInput,
    act: (actor, [storyId = ""], input, now) => scheduleUnpublish(actor, { storyId, ...input }, now),
  });
}
