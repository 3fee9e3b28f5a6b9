import type { Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../refusal-words.ts";

/** What a form comes back with: a sentence at each field (`all` for the whole), what was typed, what was done. */
export interface FormAnswer {
  problems: Record<string, string>;
  typed: Record<string, string>;
  said: string;
}

export type FormAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

export const untouched: FormAnswer = { problems: {}, typed: {}, said: "" };

export function refusedForm(refusals: Refusal[], typed: Record<string, string> = {}): FormAnswer {
  const problems = Object.fromEntries(
    refusals.map((refusal) => [refusal.field ?? "all", refusalWords(refusal)]),
  );
  return { problems, typed, said: "" };
}
