import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
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
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    if (!storyId) return notFound();
    const input = await readBody(request, noteInput, noteLimits.requestBytes);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await createNote(actor, { storyId, ...input.value }, now), json);
  });
}
