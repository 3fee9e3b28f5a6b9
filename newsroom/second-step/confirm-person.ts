import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { checkPassword } from "#platform/password.ts";
import { countTry, forgetTries } from "#platform/rate-limit.ts";
import { renewSession } from "#platform/session.ts";
import type { UserActor } from "../actor.ts";
import { provePasskey } from "./prove-passkey.ts";
import type { ConfirmationInput } from "./second-step-input.ts";
import { perPerson, takeAppCode } from "./second-step-store.ts";

/**
 * Lets somebody who is signed in prove that it is still they, by password, code or passkey: dangerous acts go through
 * for ten minutes from then. The session gets another id, which is answered for the cookie; null when another request
 * has given it one at the same moment.
 */
export async function confirmPerson(
  actor: UserActor,
  proof: ConfirmationInput,
  now: Date,
): Promise<Outcome<{ sessionId: string | null }>> {
  const wait = await countTry(perPerson, actor.userId);
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });
  const refusal = await check(actor.userId, proof, now);
  if (refusal) return refuse(refusal);
  await forgetTries(perPerson, actor.userId);
  return done({ sessionId: await renewSession(actor.sessionIdHash, now) });
}

async function check(userId: string, proof: ConfirmationInput, now: Date) {
  switch (proof.kind) {
    case "password": {
      const user = await writer().user.findUniqueOrThrow({
        where: { id: userId },
        select: { passwordHash: true },
      });
      const isRight = await checkPassword(user.passwordHash, proof.password);
      return isRight ? null : { field: "password", reason: "wrong_password" };
    }
    case "app":
      return (await takeAppCode(userId, proof.code, now)) ? null : { field: "code", reason: "wrong_code" };
    case "passkey": {
      const proved = await provePasskey(proof.passkey, { purpose: "confirm", userId }, now);
      return proved ? null : { field: null, reason: "wrong_passkey" };
    }
  }
}
