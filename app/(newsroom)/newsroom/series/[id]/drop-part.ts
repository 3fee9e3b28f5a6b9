"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { takeFromSeries } from "#newsroom/series/take-from-series.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Takes a story out of the series. */
export async function dropPart(
  seriesId: string,
  before: SettingsAnswer,
  form: FormData,
): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const part = { seriesId, storyId: idOf(form, "id") };
  const outcome = await takeFromSeries(actor, part, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath(`/newsroom/series/${seriesId}`);
  return savedSettings({}, "It is out.");
}
