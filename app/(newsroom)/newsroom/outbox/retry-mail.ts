"use server";

import { revalidatePath } from "next/cache";
import { retryMail as retry } from "#newsroom/outbox/retry-mail.ts";
import { requireActor } from "../../require-actor.ts";

/** Sends one mail of the outbox again. */
export async function retryMail(form: FormData): Promise<void> {
  await retry(await requireActor("/newsroom/outbox"), String(form.get("mail")), new Date());
  revalidatePath("/newsroom/outbox");
}
