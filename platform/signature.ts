import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { requireEnv } from "./env.ts";

/** What a signature is for: one made for one purpose is good for no other. */
export type Purpose = "send-story form" | "stop-mail link" | "picture address";

/**
 * Signs a text by the paper's secret: HMAC-SHA-256, under a key of its own for each purpose. Whoever has text and
 * signature has it from the paper; the text itself is no secret.
 */
export function sign(text: string, purpose: Purpose): string {
  const key = Buffer.from(hkdfSync("sha256", requireEnv("STET_SECRET"), "", `stet: ${purpose}`, 32));
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** Whether the paper signed this text for this purpose; compared in constant time. */
export function isSigned(text: string, signature: string, purpose: Purpose): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(text, purpose))];
  return given.length === right.length && timingSafeEqual(given, right);
}
