import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { restoreRevision } from "#newsroom/stories/restore-revision.ts";
import { restoreInput } from "#newsroom/stories/revision-input.ts";

export async function POST(request: Request, context: RouteParams<"id" | "revisionId">) {
  return answerRequest(request, async (actor, now) => {
    const params = await context.params;
    const [storyId, revisionId] = [uuidOf(params.id), uuidOf(params.revisionId)];
    if (!storyId || !revisionId) return notFound();
    const body = await readBody(request, restoreInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    return answerOutcome(await restoreRevision(actor, { storyId, revisionId, ...body.value }, now), json);
  });
}
