import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { isLastRequired } from "./factor-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import { hasSecondStep, lockSecondStep } from "./second-step-store.ts";

/** Removes the actor's own authenticator app; the last second step stays while the paper requires one. */
export async function removeApp(actor: UserActor, now: Date): Promise<Outcome<null>> {
  const { userId } = actor;
  return writer().$transaction(async (tx) => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const known = await tx.authenticatorApp.findFirst({ where: { userId }, select: { provenAt: true } });
    if (!known) return done(null);
    const isProven = known.provenAt !== null;
    if (isProven && (await isLastRequired(tx, actor)))
      return refuse({ field: null, reason: "second_step_required" });
    await tx.authenticatorApp.delete({ where: { userId }, select: { userId: true } });
    if (!isProven) return done(null);
    if (!(await hasSecondStep(tx, userId))) await tx.recoveryCode.deleteMany({ where: { userId } });
    await mailSignInChange(tx, userId, { kind: "app_removed" }, now);
    await recordAct(tx, actor, { act: "remove-app" }, now);
    return done(null);
  });
}
