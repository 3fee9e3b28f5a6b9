import { cache } from "react";
import { readBanner } from "#site/front/banner-reads.ts";
import { type PaperView, readPaper } from "#site/paper/paper-reads.ts";
import { listSections, type SectionView } from "#site/sections/section-reads.ts";

/** What is around every page, read once a request however many parts of the page ask. */
export const readPaperShell = cache(async (): Promise<{ paper: PaperView; sections: SectionView[] }> => {
  const [paper, sections, breaking] = await Promise.all([readPaper(), listSections(), readBanner("any")]);
  return { paper: { ...paper, breaking }, sections };
});
