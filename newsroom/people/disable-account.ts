import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "../second-step/confirmation-checks.ts";
import { mayManagePeople } from "./account-policy.ts";
import { lockAccount } from "./lock-account.ts";

/**
 * Closes an account: every session ends, every open password link dies, and nobody can sign in with it until it is
 * enabled again. What its owner wrote and did stays on record under their name. The last admin stays.
 */
export async function disableAccount(actor: UserActor, userId: string, now: Date): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    if (account.status === "disabled") return done(null);
    if (account.isLastAdmin) return refuse({ field: null, reason: "last_admin" });
    await tx.user.update({ where: { id: userId }, data: { status: "disabled" }, select: { id: true } });
    await tx.signInSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await tx.halfSignIn.deleteMany({ where: { userId } });
    await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    await recordAct(tx, actor, { act: "disable-account", detail: { userId, name: account.name } }, now);
    return done(null);
  });
}
