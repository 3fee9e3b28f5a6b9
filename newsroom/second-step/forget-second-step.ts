import type { Transaction } from "#platform/db/writer.ts";

/** Removes whatever somebody signs in with besides their password, and ends every session and half sign-in of theirs. */
export async function forgetSecondStep(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.authenticatorApp.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.halfSignIn.deleteMany({ where: { userId } });
  await tx.signInSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
