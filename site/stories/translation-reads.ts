import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { storyPath } from "../body/public-path.ts";
import type { Alternate } from "../paper/edition.ts";
import { type Language, toLanguage } from "../paper/language.ts";
import { publicAddress } from "../paper/public-address.ts";

/** The same story in another language, where readers can read it now. */
export interface Translation {
  language: Language;
  path: string;
}

/** Read by themselves, for a page that is not at its address yet. */
export async function listTranslations(storyId: string): Promise<Translation[]> {
  const rows = await reader().liveTranslation.findMany({
    where: { storyId },
    select: { translationId: true, language: true, sectionSlug: true, slug: true },
    orderBy: [{ language: "asc" }, { translationId: "asc" }],
  });
  return toTranslations(storyId, rows);
}

export const translationRows = z.array(
  z.object({
    translationId: z.string(),
    language: z.string(),
    sectionSlug: z.string(),
    slug: z.string(),
  }),
);

/**
 * The translations of a live story that are live, too, as its page names them. One that is not yet is reported by the
 * story's own tag: its acts make every page of its translations anew.
 */
export function toTranslations(storyId: string, rows: z.infer<typeof translationRows>): Translation[] {
  reportTags([`story:${storyId}`, ...rows.map(({ translationId }) => `story:${translationId}`)]);
  return rows.map(({ language, sectionSlug, slug }) => ({
    language: toLanguage(language),
    path: storyPath(sectionSlug, slug),
  }));
}

/**
 * A story's page and its translations, each in its language, as every one of them names all; the one in the paper's
 * own language is for everybody else. None where there is no translation.
 */
export function storyAlternates(
  story: Translation,
  translations: Translation[],
  primary: Language,
): Alternate[] {
  if (translations.length === 0) return [];
  const all = [story, ...translations].sort((a, b) => a.language.localeCompare(b.language));
  const standard = all.find(({ language }) => language === primary);
  return [
    ...all.map(({ language, path }) => ({ hreflang: language, href: publicAddress(path) })),
    ...(standard ? [{ hreflang: "x-default" as const, href: publicAddress(standard.path) }] : []),
  ];
}
