import { writer } from "#platform/db/writer.ts";
import { hashToken } from "#platform/token.ts";
import type { Role, UserActor } from "../actor.ts";
import { mayManagePeople } from "./account-policy.ts";

/** Whether an invitation's link still works. */
export async function isInvitationOpen(token: string, now: Date): Promise<boolean> {
  return (await readInvitation(token, now)) !== null;
}

/** The invitation behind a link that still works: the address it went to (empty for the first admin's), or null. */
export async function readInvitation(token: string, now: Date): Promise<{ email: string } | null> {
  return writer().invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { email: true },
  });
}

/** Whether a link for a new password still works. */
export async function isPasswordLinkOpen(token: string, now: Date): Promise<boolean> {
  const open = await writer().passwordLink.count({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now }, user: { status: "active" } },
  });
  return open > 0;
}

export interface InvitationView {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: string;
}

/** Invitations that can still be accepted, the latest first; at most 100. */
export async function readOpenInvitations(actor: UserActor, now: Date): Promise<InvitationView[]> {
  if (!mayManagePeople(actor)) return [];
  const rows = await writer().invitation.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: now }, NOT: { email: "" } },
    select: { id: true, email: true, role: true, expiresAt: true, invitedBy: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(({ invitedBy, expiresAt, ...row }) => ({
    ...row,
    invitedBy: invitedBy?.name ?? "",
    expiresAt: expiresAt.toISOString(),
  }));
}
