import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

/** The paper for machines: schema.org `WebSite`. */
export function describePaper(paper: PaperView): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: paper.name,
    description: paper.tagline || undefined,
    url: publicAddress("/"),
    inLanguage: paper.language,
    publisher: { "@type": "NewsMediaOrganization", name: paper.publisher || paper.name },
  };
}
