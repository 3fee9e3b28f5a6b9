import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { Role, UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "../second-step/confirmation-checks.ts";
import { hasSecondStep } from "../second-step/second-step-store.ts";
import { mayManagePeople } from "./account-policy.ts";
import { lockAccount } from "./lock-account.ts";

/**
 * Gives somebody another role, which holds from their very next request. The last admin stays one. Whoever comes under
 * the two-step rule by it without a second step is signed out, and sets one up at the next sign-in.
 */
export async function changeRole(
  actor: UserActor,
  { userId, role }: { userId: string; role: Role },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    if (account.role === role) return done(null);
    if (account.isLastAdmin) return refuse({ field: "role", reason: "last_admin" });
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } });
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { twoStepFor: true } });
    if (paper.twoStepFor.includes(role) && !(await hasSecondStep(tx, userId))) {
      // A new right is not given to a session that the rule would not have let in.
      await tx.signInSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    }
    const detail = { userId, name: account.name, from: account.role, to: role };
    await recordAct(tx, actor, { act: "change-role", detail }, now);
    return done(null);
  });
}
