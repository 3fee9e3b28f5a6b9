import { readEnv } from "#platform/env.ts";

/** A whole address in the newsroom, to be handed to somebody. */
export function newsroomLink(path: string): string {
  return `${readEnv("STET_ADDRESS") ?? ""}/newsroom/${path}`;
}
