import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { hashPassword } from "#platform/password.ts";
import { hashToken } from "#platform/token.ts";
import { recordAct } from "../history/record-act.ts";
import { isInvitationOpen } from "./invitation-reads.ts";
import type { WelcomeInput } from "./welcome-input.ts";

/** Makes the account an invitation was for. A token works once: two at the same moment, one account. */
export async function acceptInvitation(
  token: string,
  input: WelcomeInput,
  now: Date,
): Promise<Outcome<{ userId: string }>> {
  // Hashing is costly on purpose: it is not done for whoever makes up a token.
  if (!(await isInvitationOpen(token, now))) return refuse({ field: null, reason: "invitation_over" });
  const passwordHash = await hashPassword(input.password);
  return writer().$transaction(async (tx) => {
    const tokenHash = hashToken(token);
    const invitation = await tx.invitation.findFirst({
      where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true, role: true, email: true },
    });
    if (!invitation) return refuse({ field: null, reason: "invitation_over" });
    // An invitation that went to an address is for that address: whoever holds the link cannot pick another.
    const email = invitation.email === "" ? input.email : invitation.email;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) return refuse({ field: "email", reason: "email_taken" });
    // Only one of two claims at the same moment finds the token unused.
    const claimed = await tx.invitation.updateMany({
      where: { id: invitation.id, usedAt: null, revokedAt: null },
      data: { usedAt: now },
    });
    if (claimed.count === 0) return refuse({ field: null, reason: "invitation_over" });
    const user = await tx.user.create({
      data: { email, name: input.name, passwordHash, role: invitation.role, createdAt: now },
      select: { id: true },
    });
    await recordAct(tx, { kind: "system" }, { act: "accept-invitation", detail: { userId: user.id } }, now);
    return done({ userId: user.id });
  });
}
