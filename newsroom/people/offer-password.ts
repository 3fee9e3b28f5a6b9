import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { queueMail } from "#platform/queue-mail.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "../second-step/confirmation-checks.ts";
import { newPasswordMail, newsroomLink } from "./account-mail-copy.ts";
import { mayManagePeople } from "./account-policy.ts";
import { lockAccount } from "./lock-account.ts";

const ONE_HOUR = 3_600_000;

/**
 * Makes a link by which somebody chooses a new password; it works once and for an hour, and earlier ones die. The
 * old password goes on working until then. No admin ever knows anybody's password.
 */
export async function offerPassword(
  actor: UserActor,
  userId: string,
  now: Date,
): Promise<Outcome<{ link: string }>> {
  const token = makeToken();
  return writer().$transaction(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (!account) return refuse({ field: null, reason: "no_such_account" });
    if (account.status === "disabled") return refuse({ field: null, reason: "account_disabled" });
    await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    await tx.passwordLink.create({
      data: {
        tokenHash: hashToken(token),
        userId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + ONE_HOUR),
      },
      select: { id: true },
    });
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    const link = newsroomLink(`password/${token}`);
    await queueMail(
      tx,
      [{ to: account.email, kind: "new_password", ...newPasswordMail({ paper: paper.name, link }) }],
      now,
    );
    await recordAct(tx, actor, { act: "offer-password", detail: { userId, name: account.name } }, now);
    return done({ link });
  });
}
