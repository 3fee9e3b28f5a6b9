import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { findPeople } from "#newsroom/people/person-reads.ts";

export async function GET(request: Request) {
  return answerRequest(request, async () => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return json({ people: await findPeople(typed) });
  });
}
