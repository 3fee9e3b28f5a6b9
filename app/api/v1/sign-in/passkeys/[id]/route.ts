import {
  answerOutcome,
  answerSigner,
  json,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { removePasskey } from "#newsroom/second-step/remove-passkey.ts";
import { renamePasskey } from "#newsroom/second-step/rename-passkey.ts";
import { renameInput } from "#newsroom/second-step/second-step-input.ts";

const nowhere = () => json({ refusals: [{ field: null, reason: "no_such_passkey" }] }, 404);

/** Gives a passkey another name. */
export function PUT(request: Request, context: RouteParams<"id">) {
  return answerSigner(request, async ({ actor }) => {
    const id = uuidOf((await context.params).id);
    if (!id) return nowhere();
    const input = await readBody(request, renameInput, 10_000);
    if (!input.done) return answerOutcome(input, json);
    const { name } = input.value;
    return answerOutcome(await renamePasskey(actor, { id, name }), () => json({}));
  });
}

export function DELETE(request: Request, context: RouteParams<"id">) {
  return answerSigner(request, async ({ actor }, now) => {
    const id = uuidOf((await context.params).id);
    if (!id) return nowhere();
    return answerOutcome(await removePasskey(actor, id, now), () => json({}));
  });
}
