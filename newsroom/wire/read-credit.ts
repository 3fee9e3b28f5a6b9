import { nameAgency } from "./name-agency.ts";

const BRACKETED = /[([<（［【〈]\s*(?<name>[^()[\]<>（）［］【】〈〉]{1,40}?)\s*[)\]>）］】〉]$/u;
const DASHED = /(?:—|–|--|\s-)\s*(?<name>[\p{L}. -]{2,30})$/u;
const NAMED = /^(?:source|출처|제공)\s*:?\s+(?<name>.{2,60})$/iu;
const END_MARK =
  /^(?:#{2,5}|(?:# ){2,4}#|-\s?30\s?-|[-–—\s]*ends?[-–—\s]*|[([<]\s*(?:끝|end|ends)\s*[)\]>]|끝)$/iu;
const LAST_SENTENCE_ENDS = /[.!?…。"”’'」』)]\s*$|다\s*$/u;
const REACH = 80;

/**
 * The credit or end mark that closes a paragraph: `(Yonhap)`, `— Reuters`, `(끝)`, `-30-`, `###`, `ENDS`. Answers how
 * many units from its end it fills, and the agency's name or null for an end mark; null when it closes with text.
 * An unbracketed or unknown name is only taken where a sentence has ended before it.
 */
export function readCredit(paragraph: string): { name: string | null; length: number } | null {
  const tail = paragraph.slice(-REACH);
  const isWhole = paragraph.length <= REACH;
  if (isWhole && END_MARK.test(tail) && (tail === tail.toUpperCase() || !/^ends?$/i.test(tail)))
    return { name: null, length: paragraph.length };
  const bracketed = BRACKETED.exec(tail);
  const before = bracketed === null ? "" : tail.slice(0, bracketed.index);
  const stands = (isWhole && before === "") || LAST_SENTENCE_ENDS.test(before.trimEnd());
  if (bracketed !== null && stands) {
    const length = tail.length - bracketed.index;
    if (END_MARK.test(bracketed[0].normalize("NFC"))) return { name: null, length };
    const agency = nameAgency(bracketed.groups?.name ?? "");
    if (agency !== null) return { name: agency.name, length };
  }
  const dashed = DASHED.exec(tail);
  const dashedAgency = nameAgency(dashed?.groups?.name ?? "");
  if (dashed !== null && dashedAgency?.known === true) {
    const rest = tail.slice(0, dashed.index).trimEnd();
    if ((isWhole && rest === "") || LAST_SENTENCE_ENDS.test(rest))
      return { name: dashedAgency.name, length: tail.length - dashed.index };
  }
  if (!isWhole) return null;
  const plain = nameAgency(tail);
  if (plain?.known === true) return { name: plain.name, length: tail.length };
  const named = NAMED.exec(tail)?.groups?.name;
  if (named === undefined || (!/^(?:SOURCE\b|출처|제공)/.test(tail) && nameAgency(named) === null))
    return null;
  return { name: nameAgency(named)?.name ?? named, length: tail.length };
}
