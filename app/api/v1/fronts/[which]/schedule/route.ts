import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { cancelFront } from "#newsroom/fronts/cancel-front.ts";
import { cancelFrontInput, scheduleFrontInput } from "#newsroom/fronts/front-input.ts";
import { scheduleFront } from "#newsroom/fronts/schedule-front.ts";
import { answerFront } from "../answer-front.ts";

/** Freezes the draft for a moment to come, in place of what waited. */
export async function PUT(request: Request, context: RouteParams<"which">) {
  return answerFront({
    request,
    segment: (await context.params).which,
    input: scheduleFrontInput,
    act: (actor, which, input, now) => scheduleFront(actor, { which, ...input }, now),
  });
}

/** Calls it off. */
export async function DELETE(request: Request, context: RouteParams<"which">) {
  return answerFront({
    request,
    segment: (await context.params).which,
    input: cancelFrontInput,
    act: (actor, which, input, now) => cancelFront(actor, { which, ...input }, now),
  });
}
