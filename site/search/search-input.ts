import { Temporal } from "temporal-polyfill";

/** The longest of each part of a search; what is longer is refused, and cut off before it becomes an address. */
export const searchLimits = { q: 120, author: 80, section: 80, from: 10, to: 10, page: 2 } as const;
export const lastPage = 15;

export type SearchPart = keyof typeof searchLimits;
const parts: SearchPart[] = ["q", "section", "author", "from", "to", "page"];

/** What a reader asks for, as typed. Days are ISO dates in the paper's zone, both counted in; empty: any. */
export interface SearchQuestion {
  q: string;
  section: string;
  author: string;
  from: string;
  to: string;
  page: number;
}

export type SearchProblem = "too_long" | "not_a_date" | "days_reversed";

export interface ReadSearch {
  question: SearchQuestion;
  problems: Partial<Record<SearchPart, SearchProblem>>;
}

/**
 * The queries of a search in one spelling and one order, each of bounded length: what a page of results is kept under.
 * What is too long keeps one character more than it may have, so that the page can say so.
 */
export function normalizeSearch(given: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of parts) {
    const value = (given.get(name) ?? "").slice(0, 4 * searchLimits[name]);
    const plain = value
      .toWellFormed()
      .normalize("NFC")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim();
    const cut = plain.slice(0, searchLimits[name] + 1).toWellFormed();
    if (cut !== "" && !(name === "page" && cut === "1")) kept.set(name, cut);
  }
  return kept;
}

/** A search as its address says it, with what cannot be read of it. */
export function readSearch(given: URLSearchParams): ReadSearch {
  const asked = normalizeSearch(given);
  const text = (name: SearchPart) => asked.get(name) ?? "";
  const problems: ReadSearch["problems"] = {};
  for (const name of ["q", "author"] as const) {
    if (text(name).length > searchLimits[name]) problems[name] = "too_long";
  }
  for (const name of ["from", "to"] as const) {
    if (text(name) !== "" && !isDay(text(name))) problems[name] = "not_a_date";
  }
  if (!problems.from && !problems.to && text("to") !== "" && text("from") > text("to")) {
    problems.to = "days_reversed";
  }
  const page = Number(text("page"));
  const question = {
    q: text("q"),
    section: text("section"),
    author: text("author"),
    from: text("from"),
    to: text("to"),
    page: Number.isInteger(page) && page > 1 && page <= lastPage ? page : 1,
  };
  return { question, problems };
}

/** Whether anything is asked at all. */
export function isAsked({ q, section, author, from, to }: SearchQuestion): boolean {
  return [q, section, author, from, to].some((part) => part !== "");
}

/** The address of a search, or of another page of it. */
export function searchAddress(question: Partial<SearchQuestion>): string {
  const given = new URLSearchParams();
  for (const name of parts) given.set(name, String(question[name] ?? ""));
  const kept = normalizeSearch(given);
  return kept.size > 0 ? `/search?${kept}` : "/search";
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).year >= 1000;
  } catch {
    return false;
  }
}
