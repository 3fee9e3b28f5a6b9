import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { wireInput } from "#newsroom/stories/story-input.ts";
import { takeInWire } from "#newsroom/stories/take-in-wire.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const input = await readBody(request, wireInput, storyLimits.requestBytes);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await takeInWire(actor, { storyId, ...input.value }, now), json);
  });
}
