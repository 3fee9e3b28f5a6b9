import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { nameRevision } from "#newsroom/stories/name-revision.ts";
import { revisionNameInput } from "#newsroom/stories/revision-input.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const body = await readBody(request, revisionNameInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    return answerOutcome(await nameRevision(actor, { storyId, ...body.value }, now), json);
  });
}
