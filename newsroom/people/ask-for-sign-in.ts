import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { askForPasskey } from "#platform/passkey.ts";
import { countTry, type Limit } from "#platform/rate-limit.ts";
import { keepChallenge } from "../second-step/second-step-store.ts";
import { readHalfSignIn } from "./half-sign-in-reads.ts";

const perAddress: Limit = { name: "passkey-challenge", tries: 100, within: 15 * 60 };

/**
 * What a browser needs to ask for a passkey that signs in. Only after the right password does it name that account's
 * passkeys: before, the answer is the same for everybody and tells of nobody.
 */
export async function askForSignIn(
  address: string,
  token: string | null,
  now: Date,
): Promise<Outcome<Awaited<ReturnType<typeof askForPasskey>>>> {
  const wait = await countTry(perAddress, address);
  if (wait > 0) return refuse({ field: null, reason: "too_many_tries", detail: { seconds: wait } });
  const half = token === null ? null : await readHalfSignIn(token, now);
  const known = half
    ? await writer().passkey.findMany({
        where: { userId: half.user.id },
        select: { credentialId: true, transports: true },
        orderBy: { id: "asc" },
      })
    : [];
  const options = await askForPasskey(known);
  await keepChallenge(options.challenge, { purpose: "sign_in", userId: null }, now);
  return done(options);
}
