import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Checks a password in the same time whether or not there is an account: with `null` for the stored hash it works
 * through a hash nobody knows the password of, and answers false.
 */
export async function checkPassword(storedHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(storedHash ?? (await decoy()), password.normalize("NFC"));
  return storedHash !== null && isRight;
}

let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  decoyHash ??= hashPassword(`nobody ${Math.random()}`);
  return decoyHash;
}
