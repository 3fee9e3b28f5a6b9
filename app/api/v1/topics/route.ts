import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { addTopic } from "#newsroom/topics/add-topic.ts";
import { newTopicInput } from "#newsroom/topics/topic-input.ts";
import { findTopics } from "#newsroom/topics/topic-reads.ts";

export async function GET(request: Request) {
  return answerRequest(request, async () => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return json({ topics: await findTopics(typed) });
  });
}

export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const input = await readBody(request, newTopicInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await addTopic(actor, input.value, now), json);
  });
}
