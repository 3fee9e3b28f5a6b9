import type { Answer } from "../editor/save/story-answers.ts";
import { refusalWords } from "../refusal-words.ts";

/** Why the server did not do what was asked, as sentences. */
export function problemWords(answer: Exclude<Answer<unknown, unknown>, { kind: "done" }>): string {
  if (answer.kind === "refused") return answer.refusals.map(refusalWords).join(" ");
  return refusalWords({ field: null, reason: answer.kind === "conflict" ? "behind" : answer.kind });
}
