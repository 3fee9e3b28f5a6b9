import type { Piece } from "#site/compare/compared-text.ts";
import type { AttributedRun, OriginRun, Reading } from "./history-view.ts";

/** Cuts a document's pieces where the origin of their words changes. */
export function layOrigins(pieces: Piece[], runs: readonly OriginRun[]): Reading["pieces"] {
  let [index, start] = [0, 0];
  return pieces.map(({ kind, runs: texts, from }) => {
    const cut: AttributedRun[] = [];
    let at = from;
    for (const { text, style } of texts) {
      let rest = text;
      while (rest !== "") {
        let run = runs[index];
        while (run && start + run.size <= at) {
          start += run.size;
          index += 1;
          run = runs[index];
        }
        const taken = rest.slice(0, run ? start + run.size - at : rest.length);
        cut.push({ text: taken, style, origin: run?.origin ?? null });
        rest = rest.slice(taken.length);
        at += taken.length;
      }
    }
    return { kind, runs: cut };
  });
}
