import type { SectionView } from "../sections/section-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import type { Slot } from "./front-slots.ts";

/** The front page, every story in one place only. */
export interface FrontView {
  lead: StoryTeaser | null;
  secondary: StoryTeaser[];
  latest: StoryTeaser[];
  rivers: { section: SectionView; stories: StoryTeaser[] }[];
}

/** What has to be known of a story to give it a place. */
export type Placeable = Pick<StoryTeaser, "storyId" | "summary"> & { section: { slug: string } };

/** A place and what stands in it: `isPinned` says that an editor put it there. */
export interface FilledSlot<Story extends Placeable = StoryTeaser> {
  slot: Slot;
  story: Story | null;
  isPinned: boolean;
}

/** How far down an automatic lead may be found: older news is no lead, however well it reads. */
const LEAD_AMONG = 4;

/**
 * Fills a front's places: what is pinned first, then from the top down the newest of each place's section that stands
 * nowhere yet. Of a story pinned twice only the first place counts, and a pinned story that readers do not have
 * (`pinned` lists those they do) leaves its place to fill itself. An automatic lead is the newest with something to
 * say under its headline. `newest`: newest first.
 */
export function fillSlots<Story extends Placeable>(
  slots: Slot[],
  newest: Story[],
  pinned: Story[],
): FilledSlot<Story>[] {
  const known = new Map(pinned.map((story) => [story.storyId, story]));
  const used = new Set<string>();
  const use = (story: Story | null | undefined) => {
    if (story) used.add(story.storyId);
    return story ?? null;
  };
  const stories = slots.map(({ story }) =>
    story === null || used.has(story) ? null : use(known.get(story)),
  );
  return slots.map((slot, place) => {
    const put = stories[place];
    if (put) return { slot, story: put, isPinned: true };
    const isFree = (story: Story) =>
      !used.has(story.storyId) && (slot.section === null || story.section.slug === slot.section);
    if (slot.kind !== "lead") return { slot, story: use(newest.find(isFree)), isPinned: false };
    const first = newest.filter(isFree).slice(0, LEAD_AMONG);
    return { slot, story: use(first.find(({ summary }) => summary !== "") ?? first[0]), isPinned: false };
  });
}

/** The filled places as the page shows them; what is empty leaves no gap. */
export function arrangeFront(filled: FilledSlot[], sections: SectionView[]): FrontView {
  const storiesOf = (kind: Slot["kind"], section?: string) =>
    filled.flatMap(({ slot, story }) =>
      story && slot.kind === kind && (section === undefined || slot.section === section) ? [story] : [],
    );
  const inOrder = [
    ...new Set(filled.flatMap(({ slot }) => (slot.kind === "river" && slot.section ? [slot.section] : []))),
  ];
  const rivers = inOrder.flatMap((slug) => {
    const section = sections.find((one) => one.slug === slug);
    return section ? [{ section, stories: storiesOf("river", slug) }] : [];
  });
  return {
    lead: storiesOf("lead")[0] ?? null,
    secondary: storiesOf("secondary"),
    latest: storiesOf("latest"),
    rivers: rivers.filter((river) => river.stories.length > 0),
  };
}
