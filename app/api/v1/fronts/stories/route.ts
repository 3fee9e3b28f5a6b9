import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { findFrontStories } from "#newsroom/fronts/front-story-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";

/** Live stories that could stand on a front: `?q=` their words, `?section=` a section's slug. */
export async function GET(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const query = new URL(request.url).searchParams;
    const search = (query.get("q") ?? "").toWellFormed().replaceAll("\0", "").trim().slice(0, 200);
    const section = (query.get("section") ?? "").toWellFormed().replaceAll("\0", "").slice(0, 100) || null;
    const { timeZone: zone } = await readPaper();
    return json({ stories: await findFrontStories(actor, { search, section, zone }, now) });
  });
}
