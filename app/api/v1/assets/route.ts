import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { readLibraryQuestion } from "#newsroom/assets/library-input.ts";
import { readLibrary } from "#newsroom/assets/library-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";

/** The library, 60 at a time: asked as its address asks (`?q=`, `?kind=` …), and `?cursor=` for the next page. */
export async function GET(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const query = new URL(request.url).searchParams;
    const { timeZone: zone } = await readPaper();
    return json(await readLibrary({ actor, now, zone }, readLibraryQuestion(query), query.get("cursor")));
  });
}
