import { searchPath } from "#site/body/public-path.ts";
import { searchCopy } from "./search-copy.ts";

/** The way to the search, at the head of every page. */
export function SearchLink({ language }: { language: "en" | "ko" }) {
  return (
    <a className="to-search" href={searchPath}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m12.8 12.8 5 5" />
      </svg>
      {searchCopy(language).search}
    </a>
  );
}
