import { answerRequest, json, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readChecks } from "#newsroom/stories/preview-reads.ts";

export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const id = uuidOf((await context.params).id);
    const answer = id && (await readChecks(actor, id, now));
    return answer ? json(answer) : notFound();
  });
}
