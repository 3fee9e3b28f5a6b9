"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changeSeries } from "#newsroom/series/change-series.ts";
import { seriesBase, seriesFields, seriesInput } from "#newsroom/series/series-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Renames or describes the series. */
export async function saveSeries(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const seriesId = idOf(form, "id");
  const typed = readTyped(form, seriesFields);
  const change = { typed, input: seriesInput.safeParse(typed), base: seriesBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changeSeries(actor, { seriesId, ...values }, new Date()),
  );
  revalidatePath(`/newsroom/series/${seriesId}`);
  return answer;
}
