"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import type { ViewAnswer } from "#components/newsroom/desk/view-answer.ts";
import { changeView } from "#newsroom/views/change-view.ts";
import { saveView } from "#newsroom/views/save-view.ts";
import { changeViewInput, saveViewInput, viewIdInput } from "#newsroom/views/view-input.ts";

/** Keeps a view under a name; with `viewId`, changes the one there is. */
export async function saveDeskView(
  form: { viewId: string | null } & Record<string, unknown>,
): Promise<ViewAnswer> {
  const actor = await requireActor("/newsroom");
  const input = (form.viewId === null ? saveViewInput : changeViewInput).safeParse(form);
  if (!input.success) {
    return { refusal: { field: "name", reason: input.error.issues[0]?.message ?? "not_understood" } };
  }
  const viewId = viewIdInput.safeParse(form.viewId).data;
  const outcome = viewId
    ? await changeView(actor, { viewId, ...changeViewInput.parse(form) }, new Date())
    : await saveView(actor, saveViewInput.parse(form), new Date());
  if (!outcome.done) return { refusal: outcome.refusals[0] ?? null };
  revalidatePath("/newsroom");
  return { viewId: outcome.value.viewId };
}
