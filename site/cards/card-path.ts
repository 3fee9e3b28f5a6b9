import { createHash } from "node:crypto";

/** What a card shows: the picture that goes with an address when it is passed on. */
export interface Card {
  title: string;
  /** Above the title: the section; for the paper's own card its tagline stands below instead. */
  label: string;
  paperName: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

/** The paper's own card, for every page that has none of its own. */
export const paperCardPath = "/cards/paper.png";

/** Grows when cards are drawn in another way. */
const FORM = 1;

/** A story's card, at an address that is another one as soon as the card would look different. */
export function storyCardPath(storyId: string, card: Card): string {
  return `/cards/${storyId}/${hashCard(card)}.png`;
}

export function hashCard({ title, label, paperName }: Card): string {
  const shown = JSON.stringify([FORM, title, label, paperName]);
  return createHash("sha256").update(shown).digest("base64url").slice(0, 16);
}
