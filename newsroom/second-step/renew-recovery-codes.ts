import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import { hasSecondStep, lockSecondStep, makeRecoveryCodes, writeRecoveryCodes } from "./second-step-store.ts";

/** Makes ten fresh recovery codes for the actor's own account; the earlier ones stop working. Shown this once. */
export async function renewRecoveryCodes(
  actor: UserActor,
  now: Date,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const { userId } = actor;
  const codes = await makeRecoveryCodes();
  return writer().$transaction(async (tx) => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!(await hasSecondStep(tx, userId))) return refuse({ field: null, reason: "no_second_step" });
    await writeRecoveryCodes(tx, userId, codes);
    await mailSignInChange(tx, userId, { kind: "codes_renewed" }, now);
    await recordAct(tx, actor, { act: "renew-recovery-codes" }, now);
    return done({ recoveryCodes: codes.shown });
  });
}
