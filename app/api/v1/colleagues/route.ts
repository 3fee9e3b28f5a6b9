import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { findColleagues } from "#newsroom/people/colleague-reads.ts";

export async function GET(request: Request) {
  return answerRequest(request, async (actor) => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return json({ colleagues: await findColleagues(actor, typed) });
  });
}
