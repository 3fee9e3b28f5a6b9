"use server";

import { revalidatePath } from "next/cache";
import {
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { addSection } from "#newsroom/paper/add-section.ts";
import { sectionFields, sectionInput } from "#newsroom/paper/section-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Adds a section. */
export async function createSection(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sections");
  const typed = readTyped(form, sectionFields);
  const input = sectionInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addSection(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/sections");
  return savedSettings(before.base, `${input.data.name} is added.`);
}
