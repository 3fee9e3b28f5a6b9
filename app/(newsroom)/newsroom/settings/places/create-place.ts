"use server";

import { revalidatePath } from "next/cache";
import {
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { addPlace } from "#newsroom/places/add-place.ts";
import { placeFields, placeInput } from "#newsroom/places/place-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Adds a place. */
export async function createPlace(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/places");
  const typed = { ...readTyped(form, placeFields), standsAlone: form.get("standsAlone") === "yes" };
  const input = placeInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addPlace(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/places");
  return savedSettings(before.base, `${input.data.name} is in the list.`);
}
