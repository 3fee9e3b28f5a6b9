import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { BreakingBanner } from "../front/banner-reads.ts";
import { type Language, toLanguage } from "./language.ts";

/** A page of the paper's own, as the foot of every page names it. */
export interface PageLink {
  slug: string;
  title: string;
  language: Language;
}

/** The paper as every page shows it. */
export interface PaperView {
  name: string;
  tagline: string;
  publisher: string;
  /** The language in which this page speaks: the paper's own, if the page does not choose another. */
  language: Language;
  /** The paper's own language. */
  primary: Language;
  /** The language of its second edition; null while it has one edition only. */
  edition: Language | null;
  /** IANA zone in which the paper tells its time. */
  timeZone: string;
  /** In their order. */
  pages: PageLink[];
  /** Breaking news that stands above the page. */
  breaking?: BreakingBanner | null;
}

/** The paper's row as readers see it. */
export const paperSchema = z.object({
  name: z.string(),
  tagline: z.string(),
  publisher: z.string(),
  language: z.string(),
  edition: z.string(),
  timeZone: z.string(),
  pages: z.array(z.object({ slug: z.string(), title: z.string(), language: z.string() })),
});

const nameless: PaperView = {
  name: "Stet",
  tagline: "",
  publisher: "",
  language: "en",
  primary: "en",
  edition: null,
  timeZone: "UTC",
  pages: [],
};

/** The paper's settings; before the first set-up, a nameless paper in UTC. */
export async function readPaper(): Promise<PaperView> {
  reportTags(["paper"]);
  const paper = await reader().livePaper.findFirst({
    select: {
      name: true,
      tagline: true,
      publisher: true,
      language: true,
      edition: true,
      timeZone: true,
      pages: true,
    },
  });
  return toPaperView(paper && paperSchema.parse(paper));
}

/** The paper's row as pages want it. */
export function toPaperView(paper: z.infer<typeof paperSchema> | null): PaperView {
  if (paper === null) return nameless;
  const pages = paper.pages.map((page) => ({ ...page, language: toLanguage(page.language) }));
  const primary = toLanguage(paper.language);
  const edition = paper.edition === "" ? null : toLanguage(paper.edition);
  return { ...paper, language: primary, primary, edition: edition === primary ? null : edition, pages };
}
