import { answerSigner, json } from "#app/api/v1/answer-request.ts";
import { readOwnSignIn } from "#newsroom/second-step/second-step-reads.ts";

/** How whoever asks signs in. */
export function GET(request: Request) {
  return answerSigner(request, async ({ actor, mayOnlySetUp }) =>
    json(await readOwnSignIn(actor, mayOnlySetUp)),
  );
}
