import { cleanText } from "../body/clean-text.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

/** Who publishes, for machines: schema.org `NewsMediaOrganization`. */
export function describeOrganisation(paper: PaperView): Record<string, unknown> {
  return {
    "@type": "NewsMediaOrganization",
    name: cleanText(paper.publisher || paper.name),
    url: publicAddress("/"),
    logo: { "@type": "ImageObject", url: publicAddress("/icon.svg") },
    correctionsPolicy: publicAddress("/corrections"),
  };
}
