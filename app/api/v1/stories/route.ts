import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { findStoryTitles } from "#newsroom/stories/story-title-reads.ts";

export async function GET(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return json({ stories: await findStoryTitles(actor, typed, now) });
  });
}
