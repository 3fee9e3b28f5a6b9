import { readName } from "./read-name.ts";
import { splitNames } from "./split-names.ts";
import type { RecognisedByline } from "./wire-copy.ts";

const CLAUSE =
  /^(?<work>(?:additional |further )?(?:reporting|writing|editing|compiled)(?:,? and (?:editing|writing|reporting))?)\s+by\s+(?<list>.+)$/iu;
const CONTRIBUTED =
  /^(?<list>.{4,120}?)\s+contributed(?: reporting)?(?: to this (?:report|story|article))?(?: from (?<place>\p{Lu}[\p{L} ]{2,40}))?$/u;

/**
 * The people in a closing credit (`Reporting by A in Paris; Editing by B`, `A contributed to this report.`); null
 * when any part of it is not understood. `hasByline` says that the story already has an author: those who then
 * report or write are "contributed"; editors are "edited".
 */
export function readReportingCredit(line: string, hasByline: boolean): RecognisedByline[] | null {
  if (line.length > 400) return null;
  const text = line
    .normalize("NFC")
    .trim()
    .replace(/^[([]+|[.\])]+$/gu, "");
  const contributed = CONTRIBUTED.exec(text)?.groups;
  if (contributed?.list !== undefined)
    return readPeople(
      contributed.list,
      contributed.place === undefined ? "contributed" : `contributed from ${contributed.place}`,
    );
  const people: RecognisedByline[] = [];
  for (const clause of text.split(
    /\s*;\s*|[,.]\s+(?=(?:additional|further|reporting|writing|editing)\b)/iu,
  )) {
    const { work, list } = CLAUSE.exec(clause.replace(/[.]$/, ""))?.groups ?? {};
    if (work === undefined || list === undefined) return null;
    const isEditing = /^editing/i.test(work);
    const isExtra = hasByline || /^(?:additional|further)/i.test(work);
    const found = readPeople(list, isEditing ? "edited" : isExtra ? "contributed" : "");
    if (found === null) return null;
    people.push(...found);
  }
  return people;
}

function readPeople(list: string, role: string): RecognisedByline[] | null {
  const people: RecognisedByline[] = [];
  for (const piece of splitNames(list)) {
    const place = /\s+(?<place>in \p{Lu}[\p{L}. ]{1,40})$/u.exec(piece)?.groups?.place ?? "";
    const names = readName(piece.slice(0, piece.length - place.length));
    if (names === null) return null;
    people.push({ names, role: role === "" ? place : role });
  }
  return people;
}
