import { writer } from "#platform/db/writer.ts";
import { hashToken } from "#platform/token.ts";

/** Whether an invitation's link still works. */
export async function isInvitationOpen(token: string, now: Date): Promise<boolean> {
  const open = await writer().invitation.count({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
  });
  return open > 0;
}
