import { writer } from "#platform/db/writer.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import { recordAct } from "../history/record-act.ts";
import { forgetSecondStep } from "./forget-second-step.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import { lockSecondStep } from "./second-step-store.ts";

const ONE_HOUR = 3_600_000;

/**
 * Lets somebody back in who has lost everything, on the word of whoever runs the server: their second step goes, every
 * session ends, and the token answered is for a new password, once, within an hour. Null when there is no such account.
 */
export async function rescueAccount(email: string, now: Date): Promise<{ token: string } | null> {
  const token = makeToken();
  return writer().$transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: { email: email.trim().toLowerCase(), status: "active" },
      select: { id: true, name: true },
    });
    if (!user) return null;
    await lockSecondStep(tx, user.id);
    await forgetSecondStep(tx, user.id, now);
    await tx.passwordLink.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } });
    await tx.passwordLink.create({
      data: {
        tokenHash: hashToken(token),
        userId: user.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + ONE_HOUR),
      },
      select: { id: true },
    });
    await mailSignInChange(tx, user.id, { kind: "rescued" }, now);
    const detail = { userId: user.id, name: user.name };
    await recordAct(tx, { kind: "system" }, { act: "rescue-account", detail }, now);
    return { token };
  });
}
