import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "../second-step/confirmation-checks.ts";
import { mayManagePeople } from "./account-policy.ts";
import { lockAccount } from "./lock-account.ts";

/** Opens a closed account again, in the role it had. */
export async function enableAccount(actor: UserActor, userId: string, now: Date): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    if (account.status === "active") return done(null);
    await tx.user.update({ where: { id: userId }, data: { status: "active" }, select: { id: true } });
    await recordAct(tx, actor, { act: "enable-account", detail: { userId, name: account.name } }, now);
    return done(null);
  });
}
