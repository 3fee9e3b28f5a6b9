import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayManagePeople } from "./account-policy.ts";
import { lockAccount } from "./lock-account.ts";

/** Signs somebody out everywhere, on an admin's word: a lost laptop, a password seen by others. */
export async function endAllSessions(
  actor: UserActor,
  userId: string,
  now: Date,
): Promise<Outcome<{ sessions: number }>> {
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    const { count } = await tx.signInSession.updateMany({
      where: { userId, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.halfSignIn.deleteMany({ where: { userId } });
    const detail = { userId, name: account.name, sessions: count };
    await recordAct(tx, actor, { act: "end-all-sessions", detail }, now);
    return done({ sessions: count });
  });
}
