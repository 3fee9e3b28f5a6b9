import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { countTry, forgetTries } from "#platform/rate-limit.ts";
import { hashToken } from "#platform/token.ts";
import { mailSignInChange } from "../second-step/second-step-copy.ts";
import type { SecondStepInput } from "../second-step/second-step-input.ts";
import { perPerson, takeAppCode, takeRecoveryCode } from "../second-step/second-step-store.ts";
import { type BegunSession, beginSession, type SignInFrom } from "./begin-session.ts";
import { readHalfSignIn } from "./half-sign-in-reads.ts";

/**
 * Takes the second step of a sign-in with a code and opens the session. The token is what `signIn` gave for the right
 * password; it works once, and not for long.
 */
export async function finishSignIn(
  from: SignInFrom,
  token: string,
  { kind, code }: SecondStepInput,
  now: Date,
): Promise<Outcome<BegunSession>> {
  const half = await readHalfSignIn(token, now);
  if (!half) return refuse({ field: null, reason: "second_step_over" });
  const { user } = half;
  const wait = await countTry(perPerson, user.id);
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });
  const isRight =
    kind === "app" ? await takeAppCode(user.id, code, now) : await takeRecoveryCode(user.id, code, now);
  if (!isRight) return refuse({ field: "code", reason: "wrong_code" });
  const taken = await writer().halfSignIn.deleteMany({ where: { tokenHash: hashToken(token) } });
  if (taken.count === 0) return refuse({ field: null, reason: "second_step_over" });
  await forgetTries(perPerson, user.id);
  if (kind === "recovery") await tellOfCode(user.id, now);
  return done(await beginSession(user, from, kind === "app" ? "authenticator app" : "recovery code", now));
}

async function tellOfCode(userId: string, now: Date): Promise<void> {
  await writer().$transaction(async (tx) => {
    const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
    await mailSignInChange(tx, userId, { kind: "code_used", left }, now);
  });
}
