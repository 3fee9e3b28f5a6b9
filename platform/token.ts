import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a cookie: 256 random bits, safe in a URL. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token, so that a leaked table opens no door. Source: OWASP ASVS 2.3, session tokens. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
