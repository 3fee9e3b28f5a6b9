import { answerOutcome, answerSigner, json, readBody } from "#app/api/v1/answer-request.ts";
import { answerAdded } from "#app/api/v1/sign-in/answer-added.ts";
import { addPasskey } from "#newsroom/second-step/add-passkey.ts";
import { addPasskeyInput } from "#newsroom/second-step/second-step-input.ts";

/** Adds a passkey. */
export function POST(request: Request) {
  return answerSigner(request, async ({ actor }, now) => {
    const input = await readBody(request, addPasskeyInput, 100_000);
    if (!input.done) return answerOutcome(input, json);
    return answerAdded(actor, await addPasskey(actor, input.value, now));
  });
}
