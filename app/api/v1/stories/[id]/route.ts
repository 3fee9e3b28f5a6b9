import { answerRequest, json, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";

export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const id = uuidOf((await context.params).id);
    const story = id && (await readStory(actor, id));
    return story ? json(story) : notFound();
  });
}
