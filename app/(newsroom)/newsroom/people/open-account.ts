"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { enableAccount } from "#newsroom/people/enable-account.ts";
import { requireActor } from "../../require-actor.ts";
import { idOf } from "./id-of.ts";

/** Enables an account again. */
export async function openAccount(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const outcome = await enableAccount(actor, idOf(form, "user"), new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer("Enabled again.");
}
