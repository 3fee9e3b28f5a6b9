import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerNoteAct } from "#app/api/v1/stories/[id]/notes/answer-note-act.ts";
import { noteMessageInput } from "#newsroom/notes/note-input.ts";
import { replyToNote } from "#newsroom/notes/reply-to-note.ts";

export async function POST(request: Request, context: RouteParams<"id" | "noteId">) {
  return answerNoteAct(request, context, { schema: noteMessageInput, act: replyToNote });
}
