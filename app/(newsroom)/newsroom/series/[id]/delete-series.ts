"use server";

import { redirect } from "next/navigation";
import { refusedSettings, type SettingsAnswer } from "#components/newsroom/settings/settings-answer.ts";
import { removeSeries } from "#newsroom/series/remove-series.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Removes a series that no story is in. */
export async function deleteSeries(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const outcome = await removeSeries(actor, { seriesId: idOf(form, "id") }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  redirect("/newsroom/series");
}
