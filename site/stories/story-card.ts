import { authorPath } from "../body/public-path.ts";
import { type Card, cardSize, storyCardPath } from "../cards/card-path.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { PublishedStory } from "./published-story.ts";

/** What the picture that goes with a story shows. */
export function storyCard({ headline, section, language }: PublishedStory, paper: PaperView): Card {
  return { title: headline, label: language === "ko" ? section.nameKo : section.name, paperName: paper.name };
}

/** The picture as a page's head names it. */
export function cardOf(story: PublishedStory, paper: PaperView) {
  return { address: publicAddress(storyCardPath(story.storyId, storyCard(story, paper))), ...cardSize };
}

/** The pages of those in the byline. */
export function authorAddresses({ bylines }: PublishedStory): string[] {
  return bylines.flatMap(({ person }) => (person ? [publicAddress(authorPath(person.slug))] : []));
}
