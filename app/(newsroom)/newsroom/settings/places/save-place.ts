"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changePlace } from "#newsroom/places/change-place.ts";
import { placeBase, placeFields, placeInput } from "#newsroom/places/place-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Corrects a place. */
export async function savePlace(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/places");
  const placeId = idOf(form, "id");
  const typed = { ...readTyped(form, placeFields), standsAlone: form.get("standsAlone") === "yes" };
  const change = { typed, input: placeInput.safeParse(typed), base: placeBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changePlace(actor, { placeId, ...values }, new Date()),
  );
  revalidatePath("/newsroom/settings/places");
  return answer;
}
