"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changePaper } from "#newsroom/paper/change-paper.ts";
import { paperBase, paperFields, paperInput } from "#newsroom/paper/paper-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Changes what every page says of the paper. */
export async function savePaper(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/paper");
  const typed = readTyped(form, paperFields);
  const change = { typed, input: paperInput.safeParse(typed), base: paperBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) => changePaper(actor, values, new Date()));
  revalidatePath("/newsroom/settings/paper");
  return answer;
}
