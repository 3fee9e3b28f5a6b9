import { answerRequest, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { readFrontStatus } from "#newsroom/fronts/front-reads.ts";
import { noSuchFront, whichOf } from "./answer-front.ts";

export async function GET(request: Request, context: RouteParams<"which">) {
  return answerRequest(request, async (actor, now) => {
    const which = whichOf((await context.params).which);
    const status = which && (await readFrontStatus(actor, which, now));
    return status ? json({ status }) : noSuchFront();
  });
}
