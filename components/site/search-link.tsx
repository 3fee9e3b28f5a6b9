import { editionPath } from "#site/body/edition-path.ts";
import { searchPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { searchCopy } from "./search-copy.ts";

/** The way to the search, at the head of every page. */
export function SearchLink({ paper }: { paper: PaperView }) {
  return (
    <a className="to-search" href={editionPath(paper, searchPath)}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m12.8 12.8 5 5" />
      </svg>
      {searchCopy(paper.language).search}
    </a>
  );
}
