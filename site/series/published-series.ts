import { z } from "zod";
import { cleanText } from "../body/clean-text.ts";
import { storyPath } from "../body/public-path.ts";
import { type Language, toLanguage } from "../paper/language.ts";

/** A part of a series that readers can read now. */
export interface SeriesPart {
  storyId: string;
  path: string;
  headline: string;
  language: Language;
}

/** A series as readers see it: what is live of it, in its order. */
export interface SeriesView {
  seriesId: string;
  slug: string;
  title: string;
  titleKo: string;
  description: string;
  descriptionKo: string;
  parts: SeriesPart[];
}

/** The rows of `live_series_parts`, as JSON has them. */
export const seriesRows = z.array(
  z.object({
    seriesId: z.string(),
    seriesSlug: z.string(),
    title: z.string(),
    titleKo: z.string(),
    description: z.string(),
    descriptionKo: z.string(),
    storyId: z.string(),
    language: z.string(),
    headline: z.string(),
    sectionSlug: z.string(),
    slug: z.string(),
  }),
);

/** Rows of one series in their order as that series; null for none. */
export function toSeries(rows: z.infer<typeof seriesRows>): SeriesView | null {
  const [first] = rows;
  if (!first) return null;
  return {
    seriesId: first.seriesId,
    slug: first.seriesSlug,
    title: cleanText(first.title),
    titleKo: cleanText(first.titleKo),
    description: cleanText(first.description),
    descriptionKo: cleanText(first.descriptionKo),
    parts: rows.map(({ storyId, language, headline, sectionSlug, slug }) => ({
      storyId,
      path: storyPath(sectionSlug, slug),
      headline: cleanText(headline),
      language: toLanguage(language),
    })),
  };
}
