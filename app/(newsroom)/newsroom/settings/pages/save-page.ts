"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changePage } from "#newsroom/paper/change-page.ts";
import { pageBase, pageFields, pageInput } from "#newsroom/paper/page-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Rewrites a page of the paper's own. */
export async function savePage(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/pages");
  const pageId = idOf(form, "id");
  const typed = readTyped(form, pageFields);
  const change = { typed, input: pageInput.safeParse(typed), base: pageBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changePage(actor, { pageId, ...values }, new Date()),
  );
  revalidatePath("/newsroom/settings/pages");
  return answer;
}
