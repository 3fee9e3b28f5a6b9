import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { notePresence } from "#newsroom/stories/note-presence.ts";
import { presenceInput } from "#newsroom/stories/presence-input.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: presenceInput }, async (actor, given) => {
    return answerOutcome(await notePresence(actor, given), () => json({}));
  });
}
