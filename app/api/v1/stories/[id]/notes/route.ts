import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { createNote } from "#newsroom/notes/create-note.ts";
import { noteInput, noteLimits } from "#newsroom/notes/note-input.ts";
import { readNotes } from "#newsroom/notes/note-reads.ts";

export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const id = uuidOf((await context.params).id);
    const notes = id && (await readNotes(actor, id));
    return notes ? json(notes) : notFound();
  });
}

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(
    request,
    context,
    { schema: noteInput, most: noteLimits.requestBytes },
    async (actor, given, now) => {
      return answerOutcome(await createNote(actor, given, now), json);
    },
  );
}
