"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { removeSection } from "#newsroom/paper/remove-section.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Removes a section that no story uses. */
export async function deleteSection(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sections");
  const outcome = await removeSection(actor, { sectionId: idOf(form, "id") }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/sections");
  return savedSettings({}, "Removed.");
}
