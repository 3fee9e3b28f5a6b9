import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { publishFrontInput } from "#newsroom/fronts/front-input.ts";
import { publishFront } from "#newsroom/fronts/publish-front.ts";
import { answerFront } from "../answer-front.ts";

export async function POST(request: Request, context: RouteParams<"which">) {
  return answerFront({
    request,
    segment: (await context.params).which,
    input: publishFrontInput,
    act: (actor, which, input, now) => publishFront(actor, { which, ...input }, now),
  });
}
