import type { InlineJson } from "#site/body/document.ts";

// Lone surrogates (Cs) would be refused by the database; U+FEFF and U+FFFC are what paste buffers leave behind.
const SUSPECT = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]/u;
const EMBEDDING_ENDS = "\u202C";
const ISOLATE_ENDS = "\u2069";
const EMBEDDINGS = "\u202A\u202B\u202D\u202E";
const ISOLATES = "\u2066\u2067\u2068";

/**
 * Takes control characters, lone surrogates and unpaired direction characters out of one paragraph's runs, and
 * counts each in `tally` by its code point. Paired embeddings and isolates stay: they end inside the paragraph
 * and can turn nothing outside it. Source: Unicode UAX #9, "Trojan Source" (CVE-2021-42574).
 */
export function cleanRuns(runs: InlineJson[], tally: Map<string, number>): InlineJson[] {
  if (!runs.some((run) => run.type === "text" && SUSPECT.test(run.text))) return runs;
  const characters = runs.flatMap((run, index) =>
    run.type === "text" ? Array.from(run.text, (character) => ({ character, index })) : [],
  );
  const unpaired = findUnpaired(characters.map(({ character }) => character));
  const texts = runs.map(() => "");
  for (const [position, { character, index }] of characters.entries()) {
    if (character === "\t") texts[index] += " ";
    else if (!SUSPECT.test(character) || (isDirection(character) && !unpaired.has(position)))
      texts[index] += character;
    else {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      tally.set(`U+${code}`, (tally.get(`U+${code}`) ?? 0) + 1);
    }
  }
  return runs.flatMap((run, index): InlineJson[] => {
    const text = texts[index] ?? "";
    if (run.type !== "text") return [run];
    return text === "" ? [] : [{ ...run, text }];
  });
}

function isDirection(character: string): boolean {
  return (EMBEDDINGS + ISOLATES + EMBEDDING_ENDS + ISOLATE_ENDS).includes(character);
}

function findUnpaired(characters: string[]): Set<number> {
  const unpaired = new Set<number>();
  const open: { position: number; ends: string }[] = [];
  for (const [position, character] of characters.entries()) {
    if (EMBEDDINGS.includes(character)) open.push({ position, ends: EMBEDDING_ENDS });
    else if (ISOLATES.includes(character)) open.push({ position, ends: ISOLATE_ENDS });
    else if (character === EMBEDDING_ENDS || character === ISOLATE_ENDS) {
      const last = open.at(-1);
      if (last?.ends === character) open.pop();
      else unpaired.add(position);
    }
  }
  for (const { position } of open) unpaired.add(position);
  return unpaired;
}
