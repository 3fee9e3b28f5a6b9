import { writer } from "#platform/db/writer.ts";
import { findCodeStep } from "#platform/one-time-code.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { countTry, forgetTries } from "#platform/rate-limit.ts";
import { unseal } from "#platform/seal.ts";
import { renewSession } from "#platform/session.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import {
  hasSecondStep,
  lockSecondStep,
  makeRecoveryCodes,
  perPerson,
  writeRecoveryCodes,
} from "./second-step-store.ts";
import type { AddedFactor } from "./second-step-view.ts";

/** Ends the setting up of the actor's own authenticator app: the first right code proves that it works. */
export async function addApp(actor: UserActor, code: string, now: Date): Promise<Outcome<AddedFactor>> {
  const { userId } = actor;
  const wait = await countTry(perPerson, userId);
  if (wait > 0) return refuse({ field: "code", reason: "too_many_tries", detail: { seconds: wait } });
  const codes = await makeRecoveryCodes();
  const outcome = await writer().$transaction(async (tx): Promise<Outcome<string[] | null>> => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const offer = await tx.authenticatorApp.findFirst({
      where: { userId, provenAt: null },
      select: { sealedSecret: true },
    });
    const secret = offer && unseal(offer.sealedSecret, userId);
    if (!secret) return refuse({ field: null, reason: "no_such_app" });
    const step = findCodeStep(secret, code, now);
    if (step === null) return refuse({ field: "code", reason: "wrong_code" });
    const isFirst = !(await hasSecondStep(tx, userId));
    await tx.authenticatorApp.update({
      where: { userId },
      data: { provenAt: now, lastStep: step },
      select: { userId: true },
    });
    if (isFirst) await writeRecoveryCodes(tx, userId, codes);
    await mailSignInChange(tx, userId, { kind: "app_added" }, now);
    await recordAct(tx, actor, { act: "add-app" }, now);
    return done(isFirst ? codes.shown : null);
  });
  if (!outcome.done) return outcome;
  await forgetTries(perPerson, userId);
  const sessionId = await renewSession(actor.sessionIdHash, now, { isWhole: true });
  return done({ recoveryCodes: outcome.value, sessionId });
}
