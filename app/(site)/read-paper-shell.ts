import { cache } from "react";
import { reportLanguage } from "#platform/reader-page.ts";
import type { Language } from "#site/paper/language.ts";
import { readShell } from "#site/paper/shell-reads.ts";

/** What is around every page, read once a request however many parts of the page ask. */
export const readPaperShell = cache(readShell);

/** The same for a page that speaks a language of its own: its story's, its topic's, its edition's. */
export async function readShellIn(language: Language) {
  const { paper, sections } = await readPaperShell();
  if (language !== paper.language) reportLanguage(language);
  return { paper: { ...paper, language }, sections };
}

/** The same where the address is of an edition (`/ko/archive`), or of none. */
export function readShellOf(edition: Language | null) {
  return edition === null ? readPaperShell() : readShellIn(edition);
}

/** What a list of stories speaks: their language if they share one, else the paper's. */
export async function languageOfList(stories: { language: Language }[]): Promise<Language> {
  const [first, ...others] = new Set(stories.map(({ language }) => language));
  return first && others.length === 0 ? first : (await readPaperShell()).paper.language;
}
