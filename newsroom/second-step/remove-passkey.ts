import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { isLastRequired } from "./factor-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import { hasSecondStep, lockSecondStep } from "./second-step-store.ts";

/** Removes one of the actor's own passkeys; the last second step stays while the paper requires one. */
export async function removePasskey(actor: UserActor, id: string, now: Date): Promise<Outcome<null>> {
  const { userId } = actor;
  return writer().$transaction(async (tx) => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const passkey = await tx.passkey.findFirst({ where: { id, userId }, select: { name: true } });
    if (!passkey) return done(null);
    if (await isLastRequired(tx, actor)) return refuse({ field: null, reason: "second_step_required" });
    await tx.passkey.delete({ where: { id }, select: { id: true } });
    if (!(await hasSecondStep(tx, userId))) await tx.recoveryCode.deleteMany({ where: { userId } });
    await mailSignInChange(tx, userId, { kind: "passkey_removed", name: passkey.name }, now);
    await recordAct(tx, actor, { act: "remove-passkey", detail: { name: passkey.name } }, now);
    return done(null);
  });
}
