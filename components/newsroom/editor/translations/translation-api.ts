import { type Fetch, sendRequest } from "../save/send-request.ts";
import { isTranslations } from "../save/story-answers.ts";

interface Linking {
  translationId: string;
  opId: string;
}

/** The newsroom's HTTP API for a story's translations; `story` is the path of the story's own routes. */
export function createTranslationApi(fetchFrom: Fetch, story: string) {
  const path = `${story}/translations`;
  const answer = { path, isValue: isTranslations };
  return {
    read: () => sendRequest(fetchFrom, answer),
    link: (body: Linking) => sendRequest(fetchFrom, { ...answer, method: "POST", body }),
    unlink: (body: Linking) => sendRequest(fetchFrom, { ...answer, method: "DELETE", body }),
  };
}
