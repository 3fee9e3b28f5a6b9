import { editionPath } from "../body/edition-path.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

/** One step on the way from the front page. */
export interface Crumb {
  name: string;
  path: string;
}

/** Where a page stands, for machines: schema.org `BreadcrumbList`, from the front page to the page itself. */
export function describeBreadcrumb(paper: PaperView, way: Crumb[]): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [{ name: paper.name, path: editionPath(paper, "/") }, ...way].map(
      ({ name, path }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        item: publicAddress(path),
      }),
    ),
  };
}
