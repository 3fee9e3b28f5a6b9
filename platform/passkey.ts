import { isIP } from "node:net";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { requireEnv } from "./env.ts";
import { log } from "./log.ts";

export type { AuthenticationResponseJSON, RegistrationResponseJSON };

/** What is kept of a passkey to know it again. */
export interface KnownPasskey {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
}

/** Takes the challenge that a device says it signed: true once for one that was really asked. */
export type TakeChallenge = (challenge: string) => Promise<boolean>;

/** Whether browsers allow passkeys at the paper's address: https or this very machine, and a name, not a number. */
export function canUsePasskeys(): boolean {
  const { protocol, hostname } = new URL(requireEnv("STET_ADDRESS"));
  return (protocol === "https:" || hostname === "localhost") && isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
}

/** Who asks, as the device shows it and binds its answer to: the paper at its configured address, whatever the request says. */
function relyingParty() {
  const { hostname, origin } = new URL(requireEnv("STET_ADDRESS"));
  return { rpID: hostname, origin };
}

/**
 * What a browser is asked for a new passkey: one that the device itself keeps and lists (discoverable), and that asks
 * its person for a finger, a face or a PIN, so that it is both steps at once. Source: WebAuthn Level 3; OWASP ASVS 5,
 * 6.3.3 and 6.7.
 */
export function askForNewPasskey(
  paper: string,
  person: { userId: string; email: string; name: string },
  known: string[],
) {
  return generateRegistrationOptions({
    rpName: paper,
    rpID: relyingParty().rpID,
    userID: new TextEncoder().encode(person.userId),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: "none",
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser is asked to prove who sits there; `known` narrows it to these passkeys, none to all of this paper. */
export function askForPasskey(known: { credentialId: string; transports: string[] }[]) {
  return generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: "required",
  });
}

/** The passkey that a device has made, or null when its answer does not hold. */
export async function checkNewPasskey(
  response: RegistrationResponseJSON,
  takeChallenge: TakeChallenge,
): Promise<(KnownPasskey & { transports: string[] }) | null> {
  const { rpID, origin } = relyingParty();
  const checked = await orNull(
    verifyRegistrationResponse({
      response,
      expectedChallenge: takeChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
    }),
  );
  if (!checked?.verified) return null;
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: transports ?? [] };
}

/** How often the device has signed by its own count, or null when its answer does not hold or its count ran back. */
export async function checkPasskey(
  response: AuthenticationResponseJSON,
  known: KnownPasskey,
  takeChallenge: TakeChallenge,
): Promise<{ counter: number } | null> {
  const { rpID, origin } = relyingParty();
  const checked = await orNull(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: takeChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: known.credentialId, publicKey: known.publicKey, counter: known.counter },
    }),
  );
  return checked?.verified ? { counter: checked.authenticationInfo.newCounter } : null;
}

/** The library throws for everything that does not hold; whoever sent it is told no more than that it does not. */
async function orNull<Value>(checking: Promise<Value>): Promise<Value | null> {
  try {
    return await checking;
  } catch (error) {
    log.info({ err: error }, "a passkey was refused");
    return null;
  }
}
