import { answerRequest, json, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readStoryHistory } from "#newsroom/history/history-reads.ts";

export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const id = uuidOf((await context.params).id);
    return id ? json({ entries: await readStoryHistory(actor, id) }) : notFound();
  });
}
