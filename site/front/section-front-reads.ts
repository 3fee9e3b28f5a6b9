import { languageShown } from "../paper/edition.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import type { SectionView } from "../sections/section-reads.ts";
import type { StoryCursor } from "../stories/story-cursor.ts";
import type { StoryList } from "../stories/story-list-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import type { FrontView } from "./arrange-front.ts";
import { listEditionSection } from "./edition-reads.ts";
import { fillSectionFront, readLiveSlots } from "./front-reads.ts";
import type { Slot } from "./front-slots.ts";

/** A page of a section: its front, if editors arranged it, and its stories from the newest, or from `before` on. */
export interface SectionReading {
  /** Null while nobody has arranged it, and on the further pages. */
  front: FrontView | null;
  /** What is left below the front. */
  list: StoryList;
  /** The stories of the list, and those that stand in the front instead. */
  stories: StoryTeaser[];
}

interface Asked {
  section: string;
  sections: SectionView[];
  before: StoryCursor | null;
  /** Whose edition shows it. */
  paper: PaperView;
  /** Other places than those that are live, for a preview. */
  slots?: Slot[];
}

export async function readSection({
  section,
  sections,
  before,
  paper,
  slots,
}: Asked): Promise<SectionReading> {
  const [arranged, list] = await Promise.all([
    before === null ? (slots ?? readLiveSlots(section)) : [],
    listEditionSection(paper, section, before),
  ]);
  const front = arranged.length > 0 ? await fillSectionFront(arranged, sections, languageShown(paper)) : null;
  const top = front ? [front.lead ?? [], front.secondary, front.latest].flat() : [];
  if (top.length === 0) return { front: null, list, stories: list.stories };
  const shown = new Set(top.map(({ storyId }) => storyId));
  const below = list.stories.filter(({ storyId }) => !shown.has(storyId));
  return { front, list: { ...list, stories: below }, stories: [...top, ...below] };
}
