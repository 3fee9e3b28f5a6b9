/**
 * Text in lines no wider than `most`, broken at spaces; a word that is wider is broken where a reader's eye counts a
 * character. What does not fit into `lines` lines ends in an ellipsis; null instead when `mayCut` is false.
 */
export function breakLines(text: string, { most, lines, mayCut, widthOf }: BreakRules): string[] | null {
  const broken: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== "") broken.push(line);
    const pieces = cutWord(word, most, widthOf);
    line = pieces.pop() ?? "";
    broken.push(...pieces);
  }
  if (line !== "") broken.push(line);
  if (broken.length <= lines) return broken;
  return mayCut ? [...broken.slice(0, lines - 1), shorten(broken[lines - 1] ?? "", most, widthOf)] : null;
}

export interface BreakRules {
  most: number;
  lines: number;
  mayCut: boolean;
  widthOf: (text: string) => number;
}

const segmenter = new Intl.Segmenter();

function charactersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function cutWord(word: string, most: number, widthOf: BreakRules["widthOf"]): string[] {
  if (widthOf(word) <= most) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of charactersOf(word)) {
    if (piece !== "" && widthOf(piece + character) > most) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function shorten(line: string, most: number, widthOf: BreakRules["widthOf"]): string {
  const characters = charactersOf(line);
  while (characters.length > 0 && widthOf(`${characters.join("").trimEnd()}…`) > most) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
