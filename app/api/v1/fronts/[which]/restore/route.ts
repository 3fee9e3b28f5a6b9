import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { restoreFrontInput } from "#newsroom/fronts/front-input.ts";
import { restoreFront } from "#newsroom/fronts/restore-front.ts";
import { answerFront } from "../answer-front.ts";

/** Makes an earlier version the draft or, with `to: "live"`, what readers have as well. */
export async function POST(request: Request, context: RouteParams<"which">) {
  return answerFront({
    request,
    segment: (await context.params).which,
    input: restoreFrontInput,
    act: (actor, which, input, now) => restoreFront(actor, { which, ...input }, now),
  });
}
