import { answerOutcome, answerSigner, json } from "#app/api/v1/answer-request.ts";
import { renewRecoveryCodes } from "#newsroom/second-step/renew-recovery-codes.ts";

/** Makes fresh recovery codes in the place of the earlier ones. */
export function POST(request: Request) {
  return answerSigner(request, async ({ actor }, now) =>
    answerOutcome(await renewRecoveryCodes(actor, now), json),
  );
}
