import { type LibraryQuestion, writeLibraryQuestion } from "#newsroom/assets/library-input.ts";
import { kindWords } from "./asset-words.ts";

export const rightsWords = {
  expired: "Expired",
  expiring: "Expires in a week",
  "no-web": "Not for the web",
} as const;
export const useWords = { used: "Used", live: "Live now", unused: "Unused" } as const;
export const shapeWords = { landscape: "Landscape", portrait: "Portrait", square: "Square" } as const;
export const gapWords = { alt: "No alt text", credit: "No credit" } as const;

export function libraryPath(question: LibraryQuestion): string {
  const query = writeLibraryQuestion(question).toString();
  return query === "" ? "/newsroom/pictures" : `/newsroom/pictures?${query}`;
}

/** Every filter that is on, in words, and the question without it. */
export function questionWords(
  question: LibraryQuestion,
): { words: string; without: Partial<LibraryQuestion> }[] {
  const { kind, credit, keyword, rights, use, shape, missing, isMine, isBin } = question;
  const all: [words: string | null, without: Partial<LibraryQuestion>][] = [
    [question.search && `“${question.search}”`, { search: "" }],
    [kind && kindWords[kind], { kind: null }],
    [credit && `Credit: ${credit}`, { credit: "" }],
    [keyword && `Keyword: ${keyword}`, { keyword: "" }],
    [rights && rightsWords[rights], { rights: null }],
    [use && useWords[use], { use: null }],
    [shape && shapeWords[shape], { shape: null }],
    [missing && gapWords[missing], { missing: null }],
    [daysWords("Taken", question.takenFrom, question.takenTo), { takenFrom: null, takenTo: null }],
    [daysWords("Added", question.addedFrom, question.addedTo), { addedFrom: null, addedTo: null }],
    [isMine ? "Mine" : null, { isMine: false }],
    [isBin ? "In the bin" : null, { isBin: false }],
  ];
  return all.flatMap(([words, without]) => (words ? [{ words, without }] : []));
}

function daysWords(what: string, from: string | null, to: string | null): string | null {
  if (from && to) return from === to ? `${what} ${from}` : `${what} ${from} to ${to}`;
  if (from) return `${what} since ${from}`;
  return to && `${what} until ${to}`;
}
