import { answerOutcome, json } from "#app/api/v1/answer-request.ts";
import { keepSession } from "#app/sign-in-cookies.ts";
import type { UserActor } from "#newsroom/actor.ts";
import type { AddedFactor } from "#newsroom/second-step/second-step-view.ts";
import type { Outcome } from "#platform/outcome.ts";

/** Answers with the recovery codes, shown this once, and gives the cookie the session's new id. */
export async function answerAdded({ userId }: UserActor, outcome: Outcome<AddedFactor>): Promise<Response> {
  if (outcome.done) await keepSession(userId, outcome.value.sessionId);
  return answerOutcome(outcome, ({ recoveryCodes }) => json({ recoveryCodes }));
}
