import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerStatus } from "#app/api/v1/stories/[id]/answer-status.ts";
import { embargoInput } from "#newsroom/schedule/schedule-input.ts";
import { setEmbargo } from "#newsroom/schedule/set-embargo.ts";

/** Sets an embargo, moves its end, or lifts it. */
export async function PUT(request: Request, context: RouteParams<"id">) {
  return answerStatus({
    request,
    ids: [(await context.params).id],
    input: embargoInput,
    act: (actor, [storyId = ""], input, now) => setEmbargo(actor, { storyId, ...input }, now),
  });
}
