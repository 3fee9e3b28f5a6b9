import type { RecognisedName } from "./wire-copy.ts";

const PARTICLES = new Set(
  "de da do dos das del della di du des la le el al bin ibn binti bint van von der den ter ten te zu af av y e i".split(
    " ",
  ),
);
const SCRIPTS: [RegExp, string][] = [
  [/^[\p{Script=Latin}\p{M}\P{L}]+$/u, "Latn"],
  [/^[\p{Script=Hangul}\p{M}\P{L}]+$/u, "Hang"],
  [/^[\p{Script=Han}\p{M}\P{L}]+$/u, "Hani"],
  [/^[\p{Script=Hangul}\p{Script=Han}\p{M}\P{L}]+$/u, "Kore"],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{M}\P{L}]+$/u, "Jpan"],
  [/^[\p{Script=Cyrillic}\p{M}\P{L}]+$/u, "Cyrl"],
  [/^[\p{Script=Arabic}\p{M}\P{L}]+$/u, "Arab"],
  [/^[\p{Script=Hebrew}\p{M}\P{L}]+$/u, "Hebr"],
  [/^[\p{Script=Greek}\p{M}\P{L}]+$/u, "Grek"],
  [/^[\p{Script=Thai}\p{M}\P{L}]+$/u, "Thai"],
];

/**
 * One person's name as written, `줄리 잭슨 (Julie Jackson)` giving both spellings; null when the words do not look
 * like a name. Of two spellings the one in Latin letters is the romanised one, whichever comes first.
 */
export function readName(words: string): RecognisedName[] | null {
  const pair = /^(?<first>[^()（）]{1,60})[(（](?<second>[^()（）]{1,60})[)）]$/u.exec(words.trim())?.groups;
  const spellings =
    pair === undefined ? [words.trim()] : [pair.first?.trim() ?? "", pair.second?.trim() ?? ""];
  const names: RecognisedName[] = [];
  for (const text of spellings) {
    const script = scriptOf(text);
    if (script === null || !isName(text, script, spellings.length > 1)) return null;
    names.push({ text, role: "native", script });
  }
  if (names.length === 2) {
    const latin = names.filter((name) => name.script === "Latn");
    if (latin.length === 2) return null;
    for (const name of latin) name.role = "romanised";
    names.sort((a, b) => Number(a.role === "romanised") - Number(b.role === "romanised"));
  }
  return names;
}

function scriptOf(text: string): string | null {
  if (!/\p{L}/u.test(text)) return null;
  return SCRIPTS.find(([letters]) => letters.test(text))?.[1] ?? null;
}

function isName(text: string, script: string, isPaired: boolean): boolean {
  if (text.length > 60 || /[^\p{L}\p{M}\s.'’·・ー-]/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  if (!["Latn", "Cyrl", "Grek"].includes(script)) return text.length <= 40;
  if (words.length < 2 && !isPaired) return false;
  return words.every(
    (word, at) =>
      /^[\p{Lu}\p{Lt}]/u.test(word) ||
      (at > 0 && PARTICLES.has(word)) ||
      /^(?:d|l|o|al|el)['’-]\p{Lu}/u.test(word),
  );
}
