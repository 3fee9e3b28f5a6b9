"use server";

import { redirect } from "next/navigation";
import {
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { addSeries } from "#newsroom/series/add-series.ts";
import { newSeriesInput, seriesFields } from "#newsroom/series/series-input.ts";
import { requireActor } from "../../require-actor.ts";

/** Begins a series and goes to where its parts are put in. */
export async function beginSeries(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const typed = readTyped(form, [...seriesFields, "slug"]);
  const input = newSeriesInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addSeries(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  redirect(`/newsroom/series/${outcome.value.id}`);
}
