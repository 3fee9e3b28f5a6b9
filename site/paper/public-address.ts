import { readEnv } from "#platform/env.ts";

/** A path on this paper (encoded, from `public-path`) as an absolute address, for machines and for passing on. */
export function publicAddress(path: string): string {
  const base = readEnv("STET_ADDRESS") ?? "http://localhost:3000";
  return `${base.replace(/\/+$/, "")}${path}`;
}
