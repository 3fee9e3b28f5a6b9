import {
  answerOutcome,
  answerRequest,
  json,
  type RouteParams,
  readBody,
} from "#app/api/v1/answer-request.ts";
import { frontDraftInput } from "#newsroom/fronts/front-input.ts";
import { frontLimits } from "#newsroom/fronts/front-limits-input.ts";
import { saveFrontDraft } from "#newsroom/fronts/save-front-draft.ts";
import { noSuchFront, whichOf } from "../answer-front.ts";

/** Saves the draft; 409 with the other one when somebody saved meanwhile. */
export async function PUT(request: Request, context: RouteParams<"which">) {
  return answerRequest(request, async (actor, now) => {
    const which = whichOf((await context.params).which);
    if (!which) return noSuchFront();
    const body = await readBody(request, frontDraftInput, frontLimits.bytes);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await saveFrontDraft(actor, { which, ...body.value }, now);
    return answerOutcome(outcome, ({ kind, draft }) => json({ draft }, kind === "clash" ? 409 : 200));
  });
}
