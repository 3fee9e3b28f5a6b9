import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { checkPassword } from "#platform/password.ts";
import { countTry, forgetTries, type Limit } from "#platform/rate-limit.ts";
import { openSession } from "#platform/session.ts";
import { recordAct } from "../history/record-act.ts";
import type { SignInInput } from "./sign-in-input.ts";

const perAccount: Limit = { name: "sign-in-account", tries: 10, within: 15 * 60 };
const perAddress: Limit = { name: "sign-in-address", tries: 50, within: 15 * 60 };

/**
 * Opens a session for the right e-mail and password. Every refusal is the same `wrong_email_or_password`, after
 * the same work, whether or not there is such an account (OWASP ASVS 2.2); only too many tries say so, for an
 * account that exists and one that does not alike.
 */
export async function signIn(
  from: { address: string; browser: string },
  { email, password }: SignInInput,
  now: Date,
): Promise<Outcome<{ sessionId: string; userId: string }>> {
  const wait = Math.max(await countTry(perAddress, from.address), await countTry(perAccount, email));
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });

  const user = await writer().user.findFirst({
    where: { email, status: "active" },
    select: { id: true, passwordHash: true, name: true, role: true },
  });
  const isRight = await checkPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) return refuse({ field: null, reason: "wrong_email_or_password" });

  await forgetTries(perAccount, email);
  const sessionId = await openSession({ userId: user.id, ...from }, now);
  await writer().$transaction((tx) =>
    recordAct(
      tx,
      { kind: "user", userId: user.id, name: user.name, role: user.role, sessionIdHash: "" },
      { act: "sign-in", detail: { address: from.address } },
      now,
    ),
  );
  return done({ sessionId, userId: user.id });
}
