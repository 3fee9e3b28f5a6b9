import { editionPath } from "../body/edition-path.ts";
import { searchPath } from "../body/public-path.ts";
import { describeOrganisation } from "./describe-organisation.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

/** The paper for machines: schema.org `WebSite`, with where it is searched. */
export function describePaper(paper: PaperView): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: paper.name,
    description: paper.tagline || undefined,
    url: publicAddress(editionPath(paper, "/")),
    inLanguage: paper.language,
    publisher: describeOrganisation(paper),
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${publicAddress(editionPath(paper, searchPath))}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}
