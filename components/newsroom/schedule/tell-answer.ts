import type { Answer } from "../editor/save/story-answers.ts";
import { refusalWords } from "../refusal-words.ts";

/** What is against an act, in words; null when it was done. */
export function tellAnswer(answer: Answer<unknown, unknown>): string | null {
  switch (answer.kind) {
    case "done":
      return null;
    case "refused":
      return answer.refusals.map(refusalWords).join(" ");
    default:
      return refusalWords({ field: null, reason: answer.kind === "conflict" ? "behind" : answer.kind });
  }
}
