import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { requireEnv } from "./env.ts";

/**
 * Seals a secret that has to be read again, for whom it belongs to: AES-256-GCM, under a key derived by HKDF-SHA-256
 * from the paper's secret, bound to its owner so that it opens in nobody else's row. It protects a copy of the
 * database; whoever has the paper's secret too can open it. Source: OWASP ASVS 5, 11.3.
 */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The secret again; null when it was sealed under another secret of the paper, or for somebody else. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", sealKey(), bytes.subarray(0, 12))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function sealKey(): Buffer {
  return Buffer.from(hkdfSync("sha256", requireEnv("STET_SECRET"), "", "stet: sealed secrets", 32));
}
