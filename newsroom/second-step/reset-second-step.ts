import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayManagePeople } from "../people/account-policy.ts";
import { lockAccount } from "../people/lock-account.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { forgetSecondStep } from "./forget-second-step.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import { lockSecondStep } from "./second-step-store.ts";

/**
 * Removes somebody's second step on an admin's word: a lost phone. They are signed out everywhere, told by mail, and
 * sign in with their password; where the paper requires a second step they set up a new one then.
 */
export async function resetSecondStep(actor: UserActor, userId: string, now: Date): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    if (userId === actor.userId) return refuse({ field: null, reason: "own_account" });
    await lockSecondStep(tx, userId);
    await forgetSecondStep(tx, userId, now);
    await mailSignInChange(tx, userId, { kind: "reset", by: actor.name }, now);
    await recordAct(tx, actor, { act: "reset-second-step", detail: { userId, name: account.name } }, now);
    return done(null);
  });
}
