"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { disableAccount } from "#newsroom/people/disable-account.ts";
import { requireActor } from "../../require-actor.ts";
import { idOf } from "./id-of.ts";

/** Disables an account. */
export async function closeAccount(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const outcome = await disableAccount(actor, idOf(form, "user"), new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer("Disabled: signed out everywhere, and nobody can sign in with it.");
}
