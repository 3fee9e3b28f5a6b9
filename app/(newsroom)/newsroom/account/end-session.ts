"use server";

import { revalidatePath } from "next/cache";
import { endSession as end } from "#newsroom/people/end-session.ts";
import { requireActor } from "../../require-actor.ts";

/** Ends one of the person's own sessions. */
export async function endSession(form: FormData): Promise<void> {
  await end(await requireActor("/newsroom/account"), String(form.get("session")), new Date());
  revalidatePath("/newsroom/account");
}
