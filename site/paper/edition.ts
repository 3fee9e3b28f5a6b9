import { editionPath } from "../body/edition-path.ts";
import { type Language, toLanguage } from "./language.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

/** A page that says the same in another language, as `hreflang` names it; `x-default` for every other reader. */
export interface Alternate {
  hreflang: Language | "x-default";
  href: string;
}

/** The edition that the first part of an address names: at `/ko` the Korean one. Null while the paper has one only. */
export function readEdition({ primary, edition }: PaperView, slug: string | null): Language | null {
  if (slug === null || edition === null || (slug !== edition && slug !== primary)) return null;
  return toLanguage(slug);
}

/** The language to which a page of lists keeps itself; null while the paper has one edition, which shows all. */
export function languageShown({ edition, language }: PaperView): Language | null {
  return edition === null ? null : language;
}

/** A page of every edition: what stands at this path in the paper's own. The paper's own is for everybody else. */
export function editionAlternates(paper: PaperView, path: string): Alternate[] {
  const { primary, edition } = paper;
  if (edition === null) return [];
  const addressIn = (language: Language) => publicAddress(editionPath({ ...paper, language }, path));
  return [
    { hreflang: primary, href: addressIn(primary) },
    { hreflang: edition, href: addressIn(edition) },
    { hreflang: "x-default", href: addressIn(primary) },
  ];
}
