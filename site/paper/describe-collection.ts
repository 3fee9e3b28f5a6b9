import type { StoryTeaser } from "../stories/story-teaser.ts";
import { describeOrganisation } from "./describe-organisation.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

interface Collection {
  name: string;
  description?: string;
  /** The page's own path, query included. */
  path: string;
  /** As the page lists them. */
  stories: Pick<StoryTeaser, "path" | "headline">[];
}

/** A page that lists stories, for machines: schema.org `CollectionPage` with an `ItemList`. */
export function describeCollection(
  paper: PaperView,
  { name, description, path, stories }: Collection,
): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    description: description || undefined,
    url: publicAddress(path),
    inLanguage: paper.language,
    isPartOf: { "@type": "WebSite", name: paper.name, url: publicAddress("/") },
    publisher: describeOrganisation(paper),
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: stories.length,
      itemListElement: stories.map((story, index) => ({
        "@type": "ListItem",
        position: index + 1,
        url: publicAddress(story.path),
        name: story.headline,
      })),
    },
  };
}
