import { randomInt } from "node:crypto";
import type { Transaction } from "#platform/db/writer.ts";
import { writer } from "#platform/db/writer.ts";
import { log } from "#platform/log.ts";
import { findCodeStep } from "#platform/one-time-code.ts";
import { checkPassword, hashPassword } from "#platform/password.ts";
import type { Limit } from "#platform/rate-limit.ts";
import { unseal } from "#platform/seal.ts";
import { hashToken } from "#platform/token.ts";

/** Tries of a second step, or of a confirmation, per account: OWASP ASVS 5, 6.3.1. */
export const perPerson: Limit = { name: "second-step", tries: 10, within: 15 * 60 };

/** Digits and letters that nobody confuses when they are read off paper (Crockford's base 32). */
const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
const CODES = 10;
const CODE_LENGTH = 10;
/** A device is given this long to sign a challenge. */
const CHALLENGE_LIVES = 5 * 60_000;

type Client = Pick<Transaction, "authenticatorApp" | "passkey">;

/** Whether an account has a second step: a proven authenticator app or a passkey. */
export async function hasSecondStep(tx: Client, userId: string): Promise<boolean> {
  const apps = await tx.authenticatorApp.count({ where: { userId, provenAt: { not: null } } });
  return apps > 0 || (await tx.passkey.count({ where: { userId } })) > 0;
}

/** Acts on one person's ways to sign in queue behind one another, so that two at once do not leave none or twenty codes. */
export async function lockSecondStep(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`stet second step ${userId}`}))`;
}

/**
 * Takes an authenticator app's code: true for the right one, once. A step taken closes itself and all before it, in one
 * statement, so that of two at the same moment one is refused. Source: OWASP ASVS 5, 6.5.1.
 */
export async function takeAppCode(userId: string, code: string, now: Date): Promise<boolean> {
  const app = await writer().authenticatorApp.findFirst({
    where: { userId, provenAt: { not: null } },
    select: { sealedSecret: true },
  });
  if (!app) return false;
  const secret = unseal(app.sealedSecret, userId);
  if (secret === null) {
    log.error({ userId }, "an authenticator app was set up under another secret of the paper");
    return false;
  }
  const step = findCodeStep(secret, code, now);
  if (step === null) return false;
  const { count } = await writer().authenticatorApp.updateMany({
    where: { userId, sealedSecret: app.sealedSecret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}

/** Takes a recovery code: true for the right one, once, two at the same moment included. Every unused one is tried. */
export async function takeRecoveryCode(userId: string, code: string, now: Date): Promise<boolean> {
  const codes = await writer().recoveryCode.findMany({
    where: { userId, usedAt: null },
    select: { id: true, codeHash: true },
  });
  const fits = await Promise.all(codes.map(({ codeHash }) => checkPassword(codeHash, code)));
  const found = codes.find((_, index) => fits[index]);
  if (!found) return false;
  const { count } = await writer().recoveryCode.updateMany({
    where: { id: found.id, usedAt: null },
    data: { usedAt: now },
  });
  return count > 0;
}

export interface FreshCodes {
  /** As they are shown, once. */
  shown: string[];
  hashes: string[];
}

/**
 * Ten fresh recovery codes of 50 random bits, hashed like passwords, because that is few enough to guess from a copy of
 * the table otherwise. Source: OWASP ASVS 5, 6.5.2 and 6.5.3. Made before a transaction: hashing is slow on purpose.
 */
export async function makeRecoveryCodes(): Promise<FreshCodes> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join(""),
  );
  return {
    shown: codes.map((code) => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`),
    hashes: await Promise.all(codes.map(hashPassword)),
  };
}

/** Puts fresh codes in the place of all earlier ones. */
export async function writeRecoveryCodes(tx: Transaction, userId: string, codes: FreshCodes): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.hashes.map((codeHash) => ({ userId, codeHash })) });
}

type Purpose = "sign_in" | "confirm" | "add";

/** Remembers what a device was asked to sign, and for what. */
export async function keepChallenge(
  challenge: string,
  { purpose, userId }: { purpose: Purpose; userId: string | null },
  now: Date,
): Promise<void> {
  await writer().passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  await writer().passkeyChallenge.create({
    data: {
      challengeHash: hashToken(challenge),
      purpose,
      userId,
      expiresAt: new Date(now.getTime() + CHALLENGE_LIVES),
    },
    select: { challengeHash: true },
  });
}

/** Takes a challenge back: true once, in time, for the purpose and the person it was made for. */
export async function takeChallenge(
  challenge: string,
  { purpose, userId }: { purpose: Purpose; userId: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await writer().passkeyChallenge.deleteMany({
    where: { challengeHash: hashToken(challenge), purpose, userId, expiresAt: { gt: now } },
  });
  return count > 0;
}
