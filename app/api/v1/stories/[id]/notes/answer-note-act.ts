import type { z } from "zod";
import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { noteLimits } from "#newsroom/notes/note-input.ts";
import type { NoteAnswer } from "#newsroom/notes/note-view.ts";
import type { Outcome } from "#platform/outcome.ts";

interface NoteAct<Schema extends z.ZodType<object>> {
  schema: Schema;
  act(
    actor: UserActor,
    input: z.output<Schema> & { storyId: string; noteId: string },
    now: Date,
  ): Promise<Outcome<NoteAnswer>>;
}

/** Every act on a note that is there is asked for and answered in the same way. */
export async function answerNoteAct<Schema extends z.ZodType<object>>(
  request: Request,
  context: RouteParams<"id" | "noteId">,
  { schema, act }: NoteAct<Schema>,
): Promise<Response> {
  return answerRequest(request, async (actor, now) => {
    const params = await context.params;
    const [storyId, noteId] = [uuidOf(params.id), uuidOf(params.noteId)];
    if (!storyId || !noteId) return notFound();
    const input = await readBody(request, schema, noteLimits.requestBytes);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await act(actor, { storyId, noteId, ...input.value }, now), json);
  });
}
