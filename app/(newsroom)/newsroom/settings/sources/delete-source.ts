"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { removeSource } from "#newsroom/paper/remove-source.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Removes a source that no story uses. */
export async function deleteSource(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sources");
  const outcome = await removeSource(actor, { sourceId: idOf(form, "id") }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/sources");
  return savedSettings({}, "Removed.");
}
