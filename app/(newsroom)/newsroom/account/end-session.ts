"use server";

import { revalidatePath } from "next/cache";
import { revokeSession } from "#platform/session.ts";
import { requireActor } from "../../require-actor.ts";

/** Ends one of the person's own sessions; a hash of somebody else's does nothing. */
export async function endSession(form: FormData): Promise<void> {
  const actor = await requireActor("/newsroom/account");
  const idHash = form.get("session");
  if (typeof idHash === "string")
    await revokeSession(actor.userId, idHash.replaceAll("\u0000", ""), new Date());
  revalidatePath("/newsroom/account");
}
