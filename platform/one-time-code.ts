import { Secret, TOTP } from "otpauth";

/** Seconds for which an authenticator app shows one code. */
const PERIOD = 30;

/** A secret for an authenticator app in base32: 160 random bits, as RFC 4226 recommends. */
export function makeCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth:` address an app reads from a QR code: what the paper and the account are called, and the secret. */
export function codeAddress(secret: string, paper: string, account: string): string {
  return totp(secret, paper.replaceAll(":", " "), account).toString();
}

/**
 * The time step to which a code belongs, or null when it is wrong. The clocks may differ by one step either way.
 * Whoever takes the code must keep the step and never take one up to it again. Source: RFC 6238, 5.2 and 6; OWASP
 * ASVS 5, 6.5.1 and 6.5.5.
 */
export function findCodeStep(secret: string, code: string, now: Date): number | null {
  // Other scripts' digits would reach the library as too many bytes.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const drift = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return drift === null ? null : TOTP.counter({ period: PERIOD, timestamp: now.getTime() }) + drift;
}

/** The code an app shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

function totp(secret: string, issuer = "", label = ""): TOTP {
  // SHA-1, six digits and 30 seconds are what every app understands; HMAC does not need more of its hash.
  return new TOTP({ issuer, label, secret, algorithm: "SHA1", digits: 6, period: PERIOD });
}
