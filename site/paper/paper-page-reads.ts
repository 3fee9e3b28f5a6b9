import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type Language, toLanguage } from "./language.ts";

/** A page of the paper's own: about, contact, imprint. */
export interface PaperPageView {
  slug: string;
  title: string;
  language: Language;
  text: string;
}

/** The page at a slug, as `readSegment` gives it; null for none. */
export async function readPaperPage(slug: string): Promise<PaperPageView | null> {
  reportTags(["paper"]);
  const page = await reader().livePaperPage.findUnique({
    where: { slug },
    select: { slug: true, title: true, language: true, text: true },
  });
  return page && { ...page, language: toLanguage(page.language) };
}
