import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { wireInput } from "#newsroom/stories/story-input.ts";
import { takeInWire } from "#newsroom/stories/take-in-wire.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(
    request,
    context,
    { schema: wireInput, most: storyLimits.requestBytes },
    async (actor, given, now) => {
      return answerOutcome(await takeInWire(actor, given, now), json);
    },
  );
}
