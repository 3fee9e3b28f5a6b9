import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type Language, toLanguage } from "./language.ts";

/** The paper as every page shows it. */
export interface PaperView {
  name: string;
  tagline: string;
  publisher: string;
  language: Language;
  /** IANA zone in which the paper tells its time. */
  timeZone: string;
}

/** The paper's settings; before the first set-up, a nameless paper in UTC. */
export async function readPaper(): Promise<PaperView> {
  reportTags(["paper"]);
  const paper = await reader().livePaper.findFirst({
    select: { name: true, tagline: true, publisher: true, language: true, timeZone: true },
  });
  if (paper === null) return { name: "Stet", tagline: "", publisher: "", language: "en", timeZone: "UTC" };
  return { ...paper, language: toLanguage(paper.language) };
}
