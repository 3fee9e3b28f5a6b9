import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { actOnStories } from "#newsroom/desk/act-on-stories.ts";
import { bulkInput } from "#newsroom/desk/bulk-input.ts";

/** One thing done with several stories. The answer is 200 and says of each whether it was done, and why not. */
export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const body = await readBody(request, bulkInput, 20_000);
    if (!body.done) return answerOutcome(body, json);
    return json({ stories: await actOnStories(actor, body.value, now) });
  });
}
