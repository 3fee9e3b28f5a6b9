import { readEnv } from "#platform/env.ts";

/** A path on this paper as an absolute address, for machines and for passing on. */
export function publicAddress(path: string): string {
  const base = readEnv("STET_ADDRESS") ?? "http://localhost:3000";
  return new URL(path, base).href;
}
