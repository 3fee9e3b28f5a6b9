import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { nameRevision } from "#newsroom/stories/name-revision.ts";
import { revisionNameInput } from "#newsroom/stories/revision-input.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: revisionNameInput }, async (actor, given, now) => {
    return answerOutcome(await nameRevision(actor, given, now), json);
  });
}
