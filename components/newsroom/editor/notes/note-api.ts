import type { NoteActInput, NoteInput, NoteMessageInput } from "#newsroom/notes/note-input.ts";
import type { ColleagueView, NoteAnswer, NotesView } from "#newsroom/notes/note-view.ts";
import { type Fetch, sendRequest } from "../save/send-request.ts";
import { isRecord } from "../save/story-answers.ts";

export type NoteAct = "resolve" | "reopen" | "delete";

const isNotes = (answer: unknown): answer is NotesView => isRecord(answer) && Array.isArray(answer.notes);
const isNote = (answer: unknown): answer is NoteAnswer =>
  isRecord(answer) && typeof answer.version === "number" && "note" in answer;
const isColleagues = (answer: unknown): answer is { colleagues: ColleagueView[] } =>
  isRecord(answer) && Array.isArray(answer.colleagues);

/** The newsroom's HTTP API for a story's notes; `story` is the path of the story's own routes. */
export function createNoteApi(fetchFrom: Fetch, story: string) {
  const path = (noteId: string, act: string) => `${story}/notes/${encodeURIComponent(noteId)}/${act}`;
  return {
    readNotes: () => sendRequest(fetchFrom, { path: `${story}/notes`, isValue: isNotes }),
    createNote: (body: NoteInput) =>
      sendRequest(fetchFrom, { path: `${story}/notes`, method: "POST", body, isValue: isNote }),
    reply: (noteId: string, body: NoteMessageInput) =>
      sendRequest(fetchFrom, { path: path(noteId, "replies"), method: "POST", body, isValue: isNote }),
    act: (noteId: string, act: NoteAct, body: NoteActInput) =>
      sendRequest(fetchFrom, { path: path(noteId, act), method: "POST", body, isValue: isNote }),
    findColleagues: (query: string) =>
      sendRequest(fetchFrom, {
        path: `/api/v1/colleagues?q=${encodeURIComponent(query)}`,
        isValue: isColleagues,
      }),
  };
}

export type NoteApi = ReturnType<typeof createNoteApi>;
