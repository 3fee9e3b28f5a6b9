import { answerOutcome, answerSigner, json, readBody } from "#app/api/v1/answer-request.ts";
import { keepSession } from "#app/sign-in-cookies.ts";
import { confirmPerson } from "#newsroom/second-step/confirm-person.ts";
import { confirmationInput } from "#newsroom/second-step/second-step-input.ts";

/** Proves again who is there; the cookie gets the session's new id. */
export function POST(request: Request) {
  return answerSigner(request, async ({ actor }, now) => {
    const input = await readBody(request, confirmationInput, 100_000);
    if (!input.done) return answerOutcome(input, json);
    const outcome = await confirmPerson(actor, input.value, now);
    if (outcome.done) await keepSession(actor.userId, outcome.value.sessionId);
    return answerOutcome(outcome, () => json({}));
  });
}
