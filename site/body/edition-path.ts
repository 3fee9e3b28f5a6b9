import type { PaperView } from "../paper/paper-reads.ts";

/** Where an edition has what the whole paper has at a path; the paper's own language has no prefix. */
export function editionPath({ primary, edition, language }: PaperView, path: string): string {
  if (edition === null || language === primary) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** The paper as its other edition shows it; null while there is none. */
export function otherEdition(paper: PaperView): PaperView | null {
  const { primary, edition, language } = paper;
  return edition === null ? null : { ...paper, language: language === primary ? edition : primary };
}

/** Where the other edition has what this one has at a path; undefined while there is none. */
export function otherEditionPath(paper: PaperView, path: string): string | undefined {
  const other = otherEdition(paper);
  return other === null ? undefined : editionPath(other, path);
}
