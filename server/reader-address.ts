import { normalizeSearch } from "#site/search/search-input.ts";

/**
 * Where a finished page is kept. Searches have a shelf of their own, so that however many are made they push no story
 * out; a form that carries the moment of its making is kept nowhere.
 */
export type Shelf = "pages" | "searches" | "none";

/** Sealed text that a form comes back with, and the token of a link in a mail. */
const LONGEST_TOKEN = 6_000;
/** Of the paper, or of one of its editions. */
const SEARCH = /^(?:\/(?:en|ko))?\/search$/;
const FORM = /^\/[^/]+\/[^/]+\/send$/;

/** The shelf of an address as `readerAddress` writes it; the form for searching is a page like any other. */
export function shelfOf(address: string): Shelf {
  const [pathname = "/", query] = address.split("?", 2);
  if (SEARCH.test(pathname)) return query === undefined ? "pages" : "searches";
  return FORM.test(pathname) || pathname === "/stop-mail" ? "none" : "pages";
}

/**
 * The path with the queries that mean something there, in one order: what a page is made from and kept under. All else
 * is cut off before anyone sees it.
 */
export function readerAddress(path: string): string {
  const [pathname = "/", search = ""] = path.split(/\?(.*)/s, 2);
  const kept = keptQueries(pathname, new URLSearchParams(search));
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}

function keptQueries(pathname: string, given: URLSearchParams): URLSearchParams {
  if (SEARCH.test(pathname)) return normalizeSearch(given);
  if (shelfOf(pathname) === "none") return keep(given, ["kept", "token"], LONGEST_TOKEN);
  return keep(given, ["before"], Number.POSITIVE_INFINITY);
}

function keep(given: URLSearchParams, names: string[], longest: number): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name);
    if (value && value.length <= longest) kept.set(name, value);
  }
  return kept;
}
