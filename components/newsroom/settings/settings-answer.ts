import type { Merged } from "#newsroom/paper/merge-values.ts";
import type { Outcome, Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../refusal-words.ts";

export type SettingValue = string | boolean | string[];
export type SettingValues = Record<string, SettingValue>;

/** What a form of the settings comes back with. */
export interface SettingsAnswer {
  /** A sentence at each field; `all` for the whole. */
  problems: Record<string, string>;
  /** What was typed and not taken. */
  typed: SettingValues;
  /** What the form shows where nothing was typed: what was saved when it was last asked. */
  base: SettingValues;
  said: string;
}

export type SettingsAction = (before: SettingsAnswer, form: FormData) => Promise<SettingsAnswer>;

interface Issue {
  path: PropertyKey[];
  message: string;
  maximum?: unknown;
}
type Parsed<Input> = { success: true; data: Input } | { success: false; error: { issues: Issue[] } };

interface Change<Input, Base> {
  typed: SettingValues;
  input: Parsed<Input>;
  /** What the form showed before anything was typed, as it comes back from the browser. */
  base: Parsed<Base>;
}

/** What was typed goes to the act if it is fit; what the act says goes back to the form, and nothing typed is lost. */
export async function answerChange<Input, Base>(
  before: SettingsAnswer,
  { typed, input, base }: Change<Input, Base>,
  act: (values: { typed: Input; base: Base }) => Promise<Outcome<Merged<SettingValues>>>,
): Promise<SettingsAnswer> {
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  if (!base.success) return refusedSettings(before, [{ field: null, reason: "form_is_old" }], typed);
  const outcome = await act({ typed: input.data, base: base.data });
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  if (outcome.value.kind === "saved") return savedSettings(outcome.value.values, "Saved.");
  const { fields, now } = outcome.value;
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(value, before.base[name]));
  return {
    problems: Object.fromEntries(fields.map((name) => [name, clashWords(now[name])])),
    typed: Object.fromEntries(changed),
    base: now,
    said: "",
  };
}

export function refusedSettings(
  before: SettingsAnswer,
  refusals: Refusal[],
  typed: SettingValues = {},
): SettingsAnswer {
  const problems = refusals.map((refusal) => [refusal.field ?? "all", wordsOf(refusal)]);
  return { problems: Object.fromEntries(problems), typed, base: before.base, said: "" };
}

export function refusedInput(before: SettingsAnswer, issues: Issue[], typed: SettingValues): SettingsAnswer {
  return refusedSettings(before, issues.map(refusalOf), typed);
}

export function savedSettings(base: SettingValues, said: string): SettingsAnswer {
  return { problems: {}, typed: {}, base, said };
}

/** A form's fields by name: text as it was typed. */
export function readTyped(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "")]));
}

/** A field's lines, one entry each. */
export function readLines(form: FormData, name: string): string[] {
  return String(form.get(name) ?? "").split(/\r\n?|\n/);
}

function wordsOf(refusal: Refusal): string {
  return refusal.reason === "not_allowed" ? "Only an admin may do this." : refusalWords(refusal);
}

function refusalOf({ path, message, maximum }: Issue): Refusal {
  const field = path[0] === undefined ? null : String(path[0]);
  return { field, reason: message, detail: { most: maximum } };
}

function clashWords(now: SettingValue | undefined): string {
  const words = Array.isArray(now) ? now.join(", ") : typeof now === "boolean" ? (now ? "yes" : "no") : now;
  return `Somebody else made this “${words}” meanwhile. Save again to put yours in its place.`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
