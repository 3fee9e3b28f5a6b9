import { writer } from "#platform/db/writer.ts";
import { hashToken, makeToken } from "#platform/token.ts";

const ONE_DAY = 86_400_000;

/**
 * Makes a one-time link token for the first admin of a new paper, valid for a day; null when an admin exists.
 * Earlier unused tokens stop working, so only the link printed last is good.
 */
export async function inviteFirstAdmin(now: Date): Promise<{ token: string } | null> {
  const token = makeToken();
  return writer().$transaction(async (tx) => {
    const admins = await tx.user.count({ where: { role: "admin" } });
    if (admins > 0) return null;
    await tx.invitation.updateMany({ where: { role: "admin", usedAt: null }, data: { usedAt: now } });
    await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        role: "admin",
        createdAt: now,
        expiresAt: new Date(now.getTime() + ONE_DAY),
      },
      select: { id: true },
    });
    return { token };
  });
}
