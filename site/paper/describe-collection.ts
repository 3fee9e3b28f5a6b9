import { editionPath } from "../body/edition-path.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import type { PaperView } from "./paper-reads.ts";
import { publicAddress } from "./public-address.ts";

export interface Collection {
  name: string;
  description?: string;
  language: string;
  /** The pages that lead to it, itself the last. */
  way: { name: string; path: string }[];
  about?: Record<string, unknown>;
  /** What it shows, in its order. */
  stories: Pick<StoryTeaser, "path" | "headline">[];
}

/** A list of stories for machines: schema.org `CollectionPage`, with a `BreadcrumbList` and an `ItemList`. */
export function describeCollection(
  { name, description, language, way, about, stories }: Collection,
  paper: PaperView,
): Record<string, unknown> {
  const steps = [{ name: paper.name, path: editionPath(paper, "/") }, ...way];
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    description: description || undefined,
    url: publicAddress(steps.at(-1)?.path ?? "/"),
    inLanguage: language,
    about,
    isPartOf: { "@type": "WebSite", name: paper.name, url: publicAddress("/") },
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: steps.map((step, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: step.name,
        item: publicAddress(step.path),
      })),
    },
    mainEntity: {
      "@type": "ItemList",
      itemListElement: stories.map((story, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: story.headline,
        url: publicAddress(story.path),
      })),
    },
  };
}
