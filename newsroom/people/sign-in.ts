import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { checkPassword } from "#platform/password.ts";
import { countTry, forgetTries, type Limit } from "#platform/rate-limit.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import { readMethods } from "../second-step/second-step-reads.ts";
import type { SecondStepMethod } from "../second-step/second-step-view.ts";
import { type BegunSession, beginSession, type SignInFrom } from "./begin-session.ts";
import type { SignInInput } from "./sign-in-input.ts";

const perAccount: Limit = { name: "sign-in-account", tries: 10, within: 15 * 60 };
const perAddress: Limit = { name: "sign-in-address", tries: 50, within: 15 * 60 };
/** For how long the second step stays open after the password was right. */
const FIVE_MINUTES = 5 * 60_000;

/** The password was right: that is all, or a second step is open, which whoever holds the token may take. */
export type SignInResult =
  | ({ kind: "signed_in" } & BegunSession)
  | { kind: "second_step"; token: string; methods: SecondStepMethod[] };

/**
 * Opens a session for the right e-mail and password, or the second step when the account has one. Every refusal is the
 * same `wrong_email_or_password`, after the same work, whether or not there is such an account and whatever it has set
 * up (OWASP ASVS 5, 6.3.8); only too many tries say so, for an account that exists and one that does not alike.
 */
export async function signIn(
  from: SignInFrom,
  { email, password }: SignInInput,
  now: Date,
): Promise<Outcome<SignInResult>> {
  const wait = Math.max(await countTry(perAddress, from.address), await countTry(perAccount, email));
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });

  const user = await writer().user.findFirst({
    where: { email, status: "active" },
    select: { id: true, passwordHash: true, name: true, role: true },
  });
  const isRight = await checkPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) return refuse({ field: null, reason: "wrong_email_or_password" });

  await forgetTries(perAccount, email);
  const methods = await readMethods(user.id);
  if (methods.length === 0) {
    return done({ kind: "signed_in", ...(await beginSession(user, from, "password", now)) });
  }
  const token = makeToken();
  await writer().halfSignIn.deleteMany({ where: { expiresAt: { lt: now } } });
  await writer().halfSignIn.create({
    data: {
      tokenHash: hashToken(token),
      userId: user.id,
      expiresAt: new Date(now.getTime() + FIVE_MINUTES),
    },
    select: { tokenHash: true },
  });
  return done({ kind: "second_step", token, methods });
}
