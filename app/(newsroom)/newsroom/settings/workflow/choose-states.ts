"use server";

import { revalidatePath } from "next/cache";
import { type FormAnswer, refusedForm, untouched } from "#components/newsroom/planning/form-answer.ts";
import { chooseStates as choose } from "#newsroom/paper/choose-states.ts";
import { statesInput } from "#newsroom/paper/states-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Saves which states the newsroom does without: those whose box is not ticked. */
export async function chooseStates(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireActor("/newsroom/settings/workflow");
  const on = form.getAll("on");
  const { options } = statesInput.shape.off.element;
  const outcome = await choose(actor, { off: options.filter((state) => !on.includes(state)) }, new Date());
  if (!outcome.done) return refusedForm(outcome.refusals);
  revalidatePath("/newsroom/settings/workflow");
  return { ...untouched, said: "Saved." };
}
