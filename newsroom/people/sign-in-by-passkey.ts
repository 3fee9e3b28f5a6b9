import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { countTry, type Limit } from "#platform/rate-limit.ts";
import { hashToken } from "#platform/token.ts";
import { provePasskey } from "../second-step/prove-passkey.ts";
import type { PasskeyInput } from "../second-step/second-step-input.ts";
import { type BegunSession, beginSession, type SignInFrom } from "./begin-session.ts";
import { readHalfSignIn } from "./half-sign-in-reads.ts";

const perAddress: Limit = { name: "sign-in-passkey", tries: 50, within: 15 * 60 };

/**
 * Signs in with a passkey: alone, because the device has asked its person for a finger, a face or a PIN and is itself
 * the second thing they need; or as the second step after the password, of the same account then.
 */
export async function signInByPasskey(
  from: SignInFrom,
  { passkey, token }: { passkey: PasskeyInput; token: string | null },
  now: Date,
): Promise<Outcome<BegunSession>> {
  const wait = await countTry(perAddress, from.address);
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });
  const half = token === null ? null : await readHalfSignIn(token, now);
  const proved = await provePasskey(passkey, { purpose: "sign_in", userId: null }, now);
  if (!proved || (half && half.user.id !== proved.userId)) {
    return refuse({ field: null, reason: "wrong_passkey" });
  }
  const user = await writer().user.findFirst({
    where: { id: proved.userId, status: "active" },
    select: { id: true, name: true, role: true },
  });
  if (!user) return refuse({ field: null, reason: "wrong_passkey" });
  if (token !== null) await writer().halfSignIn.deleteMany({ where: { tokenHash: hashToken(token) } });
  return done(await beginSession(user, from, "passkey", now));
}
