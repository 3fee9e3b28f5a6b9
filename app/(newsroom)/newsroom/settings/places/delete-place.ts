"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { removePlace } from "#newsroom/places/remove-place.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Removes a place that no story uses. */
export async function deletePlace(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/places");
  const outcome = await removePlace(actor, { placeId: idOf(form, "id") }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/places");
  return savedSettings({}, "Removed.");
}
