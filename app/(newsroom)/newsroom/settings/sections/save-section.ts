"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changeSection } from "#newsroom/paper/change-section.ts";
import { sectionBase, sectionFields, sectionInput } from "#newsroom/paper/section-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Renames a section, or gives it another slug while nothing is published under it. */
export async function saveSection(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sections");
  const sectionId = idOf(form, "id");
  const typed = readTyped(form, sectionFields);
  const change = { typed, input: sectionInput.safeParse(typed), base: sectionBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changeSection(actor, { sectionId, ...values }, new Date()),
  );
  revalidatePath("/newsroom/settings/sections");
  return answer;
}
