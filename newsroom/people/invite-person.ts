import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { queueMail } from "#platform/queue-mail.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { InvitationInput } from "./account-input.ts";
import { invitationMail, newsroomLink } from "./account-mail-copy.ts";
import { mayManagePeople } from "./account-policy.ts";

const THREE_DAYS = 3 * 86_400_000;

/**
 * Invites an address to the newsroom in a role. The link works once and for three days; it is answered here, once,
 * and by mail, so that it can be handed over where no mail server is set up. An earlier invitation to the same address dies.
 */
export async function invitePerson(
  actor: UserActor,
  { email, role }: InvitationInput,
  now: Date,
): Promise<Outcome<{ link: string }>> {
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + THREE_DAYS);
  return writer().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet accounts'))`;
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    const known = await tx.user.count({ where: { email } });
    if (known > 0) return refuse({ field: "email", reason: "email_taken" });
    await tx.invitation.updateMany({
      where: { email, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        role,
        email,
        invitedById: actor.userId,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    const link = newsroomLink(`welcome/${token}`);
    const mail = invitationMail({ paper: paper.name, link, by: actor.name, role });
    await queueMail(tx, [{ to: email, kind: "invitation", ...mail }], now);
    await recordAct(tx, actor, { act: "invite-person", detail: { email, role } }, now);
    return done({ link });
  });
}
