import { answerOutcome, answerSigner, json, readBody } from "#app/api/v1/answer-request.ts";
import { askPasskey } from "#newsroom/second-step/ask-passkey.ts";
import { challengeInput } from "#newsroom/second-step/second-step-input.ts";

/** What a browser needs to make a passkey, or to confirm with one. */
export function POST(request: Request) {
  return answerSigner(request, async ({ actor }, now) => {
    const input = await readBody(request, challengeInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await askPasskey(actor, input.value.purpose, now), json);
  });
}
