import { parseDocument } from "#newsroom/stories/document-store.ts";
import type { Fault } from "./check-proof.ts";
import type { Entry } from "./proof-record.ts";
import type { StoryEvidence } from "./read-evidence.ts";
import type { Replay } from "./replay-story.ts";

/** Follows every single character: where it went, and whether anybody saw it go. */
export function checkWords(entries: readonly Entry[], story: StoryEvidence, replay: Replay): Fault[] {
  const { storyId } = story;
  const document = parseDocument(story.document);
  const text = document.textBetween(0, document.content.size);
  const here = new Set(text);
  const vanished = [...replay.inserted.keys()].filter(
    (letter) => !here.has(letter) && !replay.deleted.has(letter),
  );
  const excused = new Set([...lettersOf(entries, "removed"), ...lettersOf(entries, "offered")]);
  const typed = lettersOf(entries, "typed");
  const overwritten = [...typed].filter((letter) => !here.has(letter) && !excused.has(letter));
  const twice = [...here].filter((letter) => typed.has(letter) && text.split(letter).length > 2);
  const faults: [Fault["invariant"], string[]][] = [
    ["vanished", vanished],
    ["overwritten", overwritten],
    ["twice", twice],
  ];
  return faults
    .filter(([, letters]) => letters.length > 0)
    .map(([invariant, letters]) => ({
      invariant,
      storyId,
      detail: describe(letters, replay),
    }));
}

/** The letters, and between which versions they were in the story. */
function describe(letters: string[], { inserted, deleted }: Replay): string {
  const lives = letters.map((letter) => {
    const [from, to] = [inserted.get(letter), deleted.get(letter)];
    return `${letter} (${from === undefined ? "never arrived" : `in by ${from}, out by ${to ?? "none"}`})`;
  });
  return `${letters.length}: ${lives.join(", ")}`;
}

function lettersOf(entries: readonly Entry[], kind: "typed" | "removed" | "offered"): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === kind ? [...entry.words] : [])));
}
