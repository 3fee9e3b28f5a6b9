import { answerRequest, json, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readStoryTitle } from "#newsroom/stories/story-title-reads.ts";

export async function GET(request: Request, { params }: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const id = uuidOf((await params).id);
    const title = id && (await readStoryTitle(actor, id, now));
    return title ? json(title) : notFound();
  });
}
