import { redirect } from "next/navigation";
import { readActor } from "#app/read-actor.ts";
import type { UserActor } from "#newsroom/actor.ts";

/** The signed-in person, or the way to the sign-in page and back here. `path` is this page's own address. */
export async function requireActor(path: string): Promise<UserActor> {
  const actor = await readActor(new Date());
  if (!actor) redirect(`/newsroom/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  return actor;
}
