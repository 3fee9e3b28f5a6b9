import type { CorrectionKind } from "#site/stories/published-correction.ts";

/** What each kind of correction is called, and when it is the right one. */
export const correctionWords: Record<CorrectionKind, { name: string; use: string }> = {
  correction: { name: "Correction", use: "Something was wrong, and is put right." },
  clarification: { name: "Clarification", use: "Nothing was wrong, but it could be misread." },
  right_of_reply: { name: "Right of reply", use: "Whoever the story is about answers it." },
  follow_up: { name: "Follow-up", use: "Something came of it later that readers must know." },
};

export function isCorrectionKind(value: unknown): value is CorrectionKind {
  return typeof value === "string" && Object.hasOwn(correctionWords, value);
}
