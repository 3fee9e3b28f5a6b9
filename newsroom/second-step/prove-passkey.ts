import { writer } from "#platform/db/writer.ts";
import { checkPasskey } from "#platform/passkey.ts";
import type { PasskeyInput } from "./second-step-input.ts";
import { takeChallenge } from "./second-step-store.ts";

/**
 * Who a passkey's answer proves to be there, or null when it does not hold. `userId` is whom it must be, null when
 * anybody may come. The challenge is good once, and a count that ran back betrays a copied key.
 */
export async function provePasskey(
  answer: PasskeyInput,
  asked: { purpose: "sign_in" | "confirm"; userId: string | null },
  now: Date,
): Promise<{ userId: string } | null> {
  const passkey = await writer().passkey.findFirst({
    where: { credentialId: answer.id, ...(asked.userId === null ? {} : { userId: asked.userId }) },
    select: { id: true, credentialId: true, userId: true, publicKey: true, counter: true },
  });
  if (!passkey) return null;
  const { userHandle } = answer.response;
  if (userHandle !== undefined && userHandle !== Buffer.from(passkey.userId).toString("base64url"))
    return null;
  const known = {
    credentialId: passkey.credentialId,
    publicKey: passkey.publicKey,
    counter: Number(passkey.counter),
  };
  const proved = await checkPasskey(answer, known, (challenge) => takeChallenge(challenge, asked, now));
  if (!proved) return null;
  const { count } = await writer().passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: proved.counter, lastUsedAt: now },
  });
  return count > 0 ? { userId: passkey.userId } : null;
}
