import type { SectionView } from "../sections/section-reads.ts";
import type { FrontView } from "./arrange-front.ts";
import { fillSectionFront, readLiveSlots } from "./front-reads.ts";

export interface SectionFront {
  /** Null while nobody has arranged it: the section is a plain list. */
  front: FrontView | null;
  /** The stories in it, which the list below leaves out. */
  shown: Set<string>;
}

export const plainList: SectionFront = { front: null, shown: new Set() };

/** A section's front as readers have it now. */
export async function readSectionFront(section: string, sections: SectionView[]): Promise<SectionFront> {
  const slots = await readLiveSlots(section);
  return slots.length === 0 ? plainList : showSectionFront(await fillSectionFront(slots, sections));
}

export function showSectionFront(front: FrontView): SectionFront {
  const stories = [front.lead ?? [], front.secondary, front.latest].flat();
  return stories.length === 0 ? plainList : { front, shown: new Set(stories.map(({ storyId }) => storyId)) };
}
