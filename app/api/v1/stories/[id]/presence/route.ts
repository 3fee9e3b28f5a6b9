import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { notePresence } from "#newsroom/stories/note-presence.ts";
import { presenceInput } from "#newsroom/stories/presence-input.ts";

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const input = await readBody(request, presenceInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await notePresence(actor, { storyId, ...input.value }), () => json({}));
  });
}
