"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { resetSecondStep } from "#newsroom/second-step/reset-second-step.ts";
import { requireActor } from "../../require-actor.ts";
import { idOf } from "./id-of.ts";

/** Removes somebody's authenticator app, passkeys and recovery codes. */
export async function resetTwoStep(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const outcome = await resetSecondStep(actor, idOf(form, "user"), new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer("Removed. They sign in with their password, and have been told by mail.");
}
