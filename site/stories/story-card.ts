import type { LivePicture } from "../assets/live-picture.ts";
import type { StoryMedia } from "../assets/story-media.ts";
import { authorPath } from "../body/public-path.ts";
import { singleRendition } from "../body/render-picture.tsx";
import { type Card, cardSize, storyCardPath } from "../cards/card-path.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { PublishedStory } from "./published-story.ts";

/** What the picture that goes with a story shows. */
export function storyCard({ headline, section, language }: PublishedStory, paper: PaperView): Card {
  return { title: headline, label: language === "ko" ? section.nameKo : section.name, paperName: paper.name };
}

/** The widest that places where stories are passed on show. */
const WIDEST = 1280;

/** The picture as a page's head names it: the story's own where it has one, else one drawn of its headline. */
export function cardOf(story: PublishedStory, paper: PaperView, picture: LivePicture | null = null) {
  if (picture === null) {
    const address = publicAddress(storyCardPath(story.storyId, storyCard(story, paper)));
    return { address, ...cardSize, type: "image/png", alt: story.headline };
  }
  const { path, ...size } = singleRendition(picture.cuts["16:9"], WIDEST);
  return {
    address: publicAddress(path),
    ...size,
    type: "image/jpeg",
    alt: story.lead?.alt || story.headline,
  };
}

/** The story's lead picture as readers may see it now. */
export function leadOf({ lead }: PublishedStory, { pictures }: StoryMedia): LivePicture | null {
  return (lead && pictures.get(lead.assetId)) ?? null;
}

/** The pages of those in the byline. */
export function authorAddresses({ bylines }: PublishedStory): string[] {
  return bylines.flatMap(({ person }) => (person ? [publicAddress(authorPath(person.slug))] : []));
}
