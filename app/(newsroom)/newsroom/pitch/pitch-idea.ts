"use server";

import { redirect } from "next/navigation";
import { type FormAnswer, refusedForm } from "#components/newsroom/planning/form-answer.ts";
import { pitchInput } from "#newsroom/stories/pitch-input.ts";
import { pitchStory } from "#newsroom/stories/pitch-story.ts";
import { requireActor } from "../../require-actor.ts";

/** Puts an idea on the desk and opens it. */
export async function pitchIdea(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireActor("/newsroom/pitch");
  const read = (name: string) => String(form.get(name) ?? "");
  const typed = { idea: read("idea"), section: read("section"), language: read("language") };
  const { idea, language } = typed;
  const input = pitchInput.safeParse({
    idea,
    language,
    opId: read("opId"),
    sectionId: typed.section || null,
  });
  if (!input.success) {
    const fields = { idea: "idea", sectionId: "section" };
    const refusals = input.error.issues.map(({ path, message }) => ({
      field: Object.entries(fields).find(([name]) => name === path[0])?.[1] ?? null,
      reason: message,
    }));
    return refusedForm(refusals, typed);
  }
  const outcome = await pitchStory(actor, input.data, new Date());
  if (!outcome.done) return refusedForm(outcome.refusals, typed);
  redirect(`/newsroom/stories/${outcome.value.storyId}`);
}
