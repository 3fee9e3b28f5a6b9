"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { putInSeries } from "#newsroom/series/put-in-series.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Puts a story into the series, as its last part. */
export async function addPart(
  seriesId: string,
  before: SettingsAnswer,
  form: FormData,
): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const part = { seriesId, storyId: idOf(form, "id") };
  const outcome = await putInSeries(actor, part, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath(`/newsroom/series/${seriesId}`);
  return savedSettings({}, "It is in the series.");
}
