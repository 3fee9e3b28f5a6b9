import { type Fetch, sendRequest } from "../save/send-request.ts";
import { isStorySeries } from "../save/story-answers.ts";

/** The newsroom's HTTP API for the series a story is in; `story` is the path of the story's own routes. */
export function createStorySeriesApi(fetchFrom: Fetch, story: string) {
  const answer = { path: `${story}/series`, isValue: isStorySeries };
  return {
    /** With the choices that what was typed names. */
    read: (typed = "") =>
      sendRequest(fetchFrom, { ...answer, path: `${answer.path}?q=${encodeURIComponent(typed)}` }),
    putIn: (seriesId: string) => sendRequest(fetchFrom, { ...answer, method: "PUT", body: { seriesId } }),
    takeOut: (seriesId: string) =>
      sendRequest(fetchFrom, { ...answer, method: "DELETE", body: { seriesId } }),
  };
}
