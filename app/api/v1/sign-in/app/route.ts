import { answerOutcome, answerSigner, json, readBody } from "#app/api/v1/answer-request.ts";
import { answerAdded } from "#app/api/v1/sign-in/answer-added.ts";
import { addApp } from "#newsroom/second-step/add-app.ts";
import { offerApp } from "#newsroom/second-step/offer-app.ts";
import { removeApp } from "#newsroom/second-step/remove-app.ts";
import { appCodeInput } from "#newsroom/second-step/second-step-input.ts";

/** Begins to set up an authenticator app. */
export function POST(request: Request) {
  return answerSigner(request, async ({ actor }, now) => answerOutcome(await offerApp(actor, now), json));
}

/** Ends it with the first code. */
export function PUT(request: Request) {
  return answerSigner(request, async ({ actor }, now) => {
    const input = await readBody(request, appCodeInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    return answerAdded(actor, await addApp(actor, input.value.code, now));
  });
}

export function DELETE(request: Request) {
  return answerSigner(request, async ({ actor }, now) =>
    answerOutcome(await removeApp(actor, now), () => json({})),
  );
}
