import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { hashPassword } from "#platform/password.ts";
import { hashToken } from "#platform/token.ts";
import { recordAct } from "../history/record-act.ts";
import { isPasswordLinkOpen } from "./invitation-reads.ts";

/**
 * Sets a new password by a link. The link works once, two at the same moment included, and every session that the
 * old password opened ends. Source: OWASP ASVS 3.3.3.
 */
export async function choosePassword(token: string, password: string, now: Date): Promise<Outcome<null>> {
  // Hashing is costly on purpose: it is not done for whoever makes up a token.
  if (!(await isPasswordLinkOpen(token, now))) return refuse({ field: null, reason: "link_over" });
  const passwordHash = await hashPassword(password);
  return writer().$transaction(async (tx) => {
    const link = await tx.passwordLink.findFirst({
      where: {
        tokenHash: hashToken(token),
        usedAt: null,
        expiresAt: { gt: now },
        user: { status: "active" },
      },
      select: { id: true, user: { select: { id: true, name: true, role: true } } },
    });
    if (!link) return refuse({ field: null, reason: "link_over" });
    const claimed = await tx.passwordLink.updateMany({
      where: { id: link.id, usedAt: null },
      data: { usedAt: now },
    });
    if (claimed.count === 0) return refuse({ field: null, reason: "link_over" });
    const { id, name, role } = link.user;
    await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
    await tx.signInSession.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } });
    await tx.halfSignIn.deleteMany({ where: { userId: id } });
    const actor = { kind: "user" as const, userId: id, name, role, sessionIdHash: "" };
    await recordAct(tx, actor, { act: "choose-password", detail: { userId: id, name } }, now);
    return done(null);
  });
}
