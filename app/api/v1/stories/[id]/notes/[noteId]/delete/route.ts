import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerNoteAct } from "#app/api/v1/stories/[id]/notes/answer-note-act.ts";
import { deleteNote } from "#newsroom/notes/delete-note.ts";
import { noteActInput } from "#newsroom/notes/note-input.ts";

export async function POST(request: Request, context: RouteParams<"id" | "noteId">) {
  return answerNoteAct(request, context, { schema: noteActInput, act: deleteNote });
}
