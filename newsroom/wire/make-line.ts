import type { InlineJson } from "#site/body/document.ts";
import { cleanRuns } from "./clean-runs.ts";
import { sliceRuns } from "./slice-runs.ts";
import type { CopyLine } from "./wire-copy.ts";

/** A line from its runs: cleaned, without its indent (measured in characters) and without white space at its end. */
export function makeLine(
  runs: InlineJson[],
  shape: { tag: CopyLine["tag"]; gap: boolean },
  tally: Map<string, number>,
): CopyLine {
  const clean = cleanRuns(runs, tally);
  const text = clean.map((run) => (run.type === "text" ? run.text : "\n")).join("");
  const trimmed = trimFillers(text);
  const start = text.indexOf(trimmed);
  return {
    tag: shape.tag,
    runs: trimmed === text ? clean : sliceRuns(clean, start, start + trimmed.length),
    text: trimmed,
    indent: trimmed === "" ? 0 : start,
    gap: shape.gap,
    block: null,
  };
}

// U+3164, the Hangul filler, is a letter to Unicode and an indent to the people who type it.
function trimFillers(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  return character === "\u3164" || character === "\u200B" || character.trim() === "";
}
