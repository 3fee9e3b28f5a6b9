import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { addPlace } from "#newsroom/places/add-place.ts";
import { placeInput } from "#newsroom/places/place-input.ts";
import { findPlaces } from "#newsroom/places/place-reads.ts";

export async function GET(request: Request) {
  return answerRequest(request, async () => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return json({ places: await findPlaces(typed) });
  });
}

export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const input = await readBody(request, placeInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await addPlace(actor, input.value, now), json);
  });
}
