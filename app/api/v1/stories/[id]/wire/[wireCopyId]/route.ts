import { answerRequest, json, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readWireCopy } from "#newsroom/stories/wire-reads.ts";

export async function GET(request: Request, context: RouteParams<"id" | "wireCopyId">) {
  return answerRequest(request, async (actor) => {
    const { id, wireCopyId } = await context.params;
    const storyId = uuidOf(id);
    const copyId = uuidOf(wireCopyId);
    const copy = storyId && copyId && (await readWireCopy(actor, storyId, copyId));
    return copy ? json(copy) : notFound();
  });
}
