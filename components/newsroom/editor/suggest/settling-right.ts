import type { SettlingRight } from "#newsroom/stories/suggestion-policy.ts";

interface Authored {
  userId: string;
}

/** Where a writer without the desk's rights accepts: what others suggest to them. */
export function mayAccept(right: SettlingRight, ownId: string, { userId }: Authored): boolean {
  return right === "all" || (right === "as_writer" && userId !== ownId);
}

/** Where they reject: their own suggestions, which they withdraw. */
export function mayReject(right: SettlingRight, ownId: string, { userId }: Authored): boolean {
  return right === "all" || (right === "as_writer" && userId === ownId);
}
