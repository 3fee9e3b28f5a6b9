import type { Language } from "../paper/language.ts";
import type { SeriesPart, SeriesView } from "../series/published-series.ts";

/** What a series is called on a page that speaks a language: in that language's words where the paper has any. */
export function seriesTitle({ title, titleKo }: SeriesView, language: Language): string {
  return language === "ko" ? titleKo || title : title || titleKo;
}

/** What the series says of itself, in the page's language only. */
export function seriesDescription({ description, descriptionKo }: SeriesView, language: Language): string {
  return language === "ko" ? descriptionKo : description;
}

/** The parts a reader of a story goes on to: those in its language. `at`: which of them the story is, from 0. */
export function partsAround(
  { parts }: SeriesView,
  { storyId, language }: { storyId: string; language: Language },
): { parts: SeriesPart[]; at: number } {
  const own = parts.filter((part) => part.language === language);
  return { parts: own, at: own.findIndex((part) => part.storyId === storyId) };
}
