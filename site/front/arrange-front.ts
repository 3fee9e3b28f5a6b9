import type { SectionView } from "../sections/section-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";

/** The front page, every story in one place only. */
export interface FrontView {
  lead: StoryTeaser | null;
  secondary: StoryTeaser[];
  latest: StoryTeaser[];
  rivers: { section: SectionView; stories: StoryTeaser[] }[];
}

const SECONDARY = 3;
const LATEST = 6;
const RIVER = 4;
/** How far down the lead may be found: older news is no lead, however well it reads. */
const LEAD_AMONG = 4;

/**
 * Arranges the newest stories (newest first) while no editor has: the lead is the newest with something to say under
 * its headline, then the next ones beside it, a column of the latest, and a river for each section.
 */
export function arrangeFront(stories: StoryTeaser[], sections: SectionView[]): FrontView {
  const lead = stories.slice(0, LEAD_AMONG).find((story) => story.summary !== "") ?? stories[0] ?? null;
  const others = stories.filter((story) => story !== lead);
  const below = others.slice(SECONDARY + LATEST);
  const rivers = sections.map((section) => ({
    section,
    stories: below.filter((story) => story.section.slug === section.slug).slice(0, RIVER),
  }));
  return {
    lead,
    secondary: others.slice(0, SECONDARY),
    latest: others.slice(SECONDARY, SECONDARY + LATEST),
    rivers: rivers.filter((river) => river.stories.length > 0),
  };
}
