import { answerOutcome, answerSigner, json, readBody } from "#app/api/v1/answer-request.ts";
import { changeOwnPassword } from "#newsroom/second-step/change-own-password.ts";
import { ownPasswordInput } from "#newsroom/second-step/second-step-input.ts";

/** Changes one's own password. */
export function PUT(request: Request) {
  return answerSigner(request, async ({ actor }, now) => {
    const input = await readBody(request, ownPasswordInput, 20_000);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await changeOwnPassword(actor, input.value.password, now), () => json({}));
  });
}
