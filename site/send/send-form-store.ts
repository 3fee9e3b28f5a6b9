import { z } from "zod";
import { seal, unseal } from "#platform/seal.ts";
import { isSigned, sign } from "#platform/signature.ts";
import { type SendTyped, sendTyped } from "./send-input.ts";

const MINUTE = 60_000;
/** Nobody fills in three fields faster; a form that is a day old was left open, or kept by a program. */
const SOONEST_MS = 2_000;
const LATEST_MS = 24 * 60 * MINUTE;
/** What was typed comes back with a redirect: long enough for any network. */
const KEPT_MS = 60 * MINUTE;
const OWNER = "send-story form";

/** When the form for a story was made, signed: `1764028800000.…`. */
export function issueForm(path: string, now: Date): string {
  const at = String(now.getTime());
  return `${at}.${sign(`${at} ${path}`, OWNER)}`;
}

/** Whether a form may be taken: ours, for this story, neither too quick nor too old. */
export function judgeForm(issued: string, path: string, now: Date): "good" | "too_quick" | "too_old" {
  const [at = "", signature = ""] = issued.split(".", 2);
  if (!/^\d{13}$/.test(at) || !isSigned(`${at} ${path}`, signature, OWNER)) return "too_old";
  const age = now.getTime() - Number(at);
  if (age < SOONEST_MS) return "too_quick";
  return age > LATEST_MS ? "too_old" : "good";
}

const kept = z.object({
  path: z.string(),
  at: z.number(),
  issued: z.string(),
  typed: sendTyped,
  problems: z.record(z.string(), z.string()),
});

/** A form that was not taken: what was typed, and why, by field (`all` for the whole). */
export interface KeptForm {
  issued: string;
  typed: SendTyped;
  problems: Record<string, string>;
}

/** Seals it for the way back to the form, so that no address stands in an address line or a log. */
export function sealForm(form: KeptForm, path: string, now: Date): string {
  return seal(JSON.stringify({ ...form, path, at: now.getTime() }), OWNER);
}

/** The form again; null when it is not ours, another story's or an hour old. */
export function openForm(sealed: string, path: string, now: Date): KeptForm | null {
  if (!/^[\w-]{40,6000}$/.test(sealed)) return null;
  const text = unseal(sealed, OWNER);
  if (text === null) return null;
  const { path: own, at, ...form } = kept.parse(JSON.parse(text));
  return own === path && now.getTime() - at < KEPT_MS ? form : null;
}
