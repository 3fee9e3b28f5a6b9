import type { FrontVersionView } from "#newsroom/fronts/front-view.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { columnOf } from "./edit-slots.ts";

export interface SectionName {
  slug: string;
  name: string;
}

const kindWords: Record<Slot["kind"], string> = {
  lead: "Lead",
  secondary: "Beside the lead",
  latest: "Latest",
  river: "River",
};

export function nameSection(slug: string | null, sections: SectionName[]): string {
  if (slug === null) return "all sections";
  return sections.find((section) => section.slug === slug)?.name ?? slug;
}

/** What a group of places is called: `Lead`, `Beside the lead`, `River: World`. */
export function groupWords(
  { kind, section }: Pick<Slot, "kind" | "section">,
  sections: SectionName[],
): string {
  return kind === "river" ? `River: ${nameSection(section, sections)}` : kindWords[kind];
}

/** What one place is called: `Lead`, `Latest 2`, `River: World 1`. */
export function placeWords(slots: Slot[], place: number, sections: SectionName[]): string {
  const slot = slots[place];
  if (!slot) return "";
  const isLike = (other: Slot) => other.kind === slot.kind && columnOf(other) === columnOf(slot);
  const words = groupWords(slot, sections);
  return slot.kind === "lead" ? words : `${words} ${slots.slice(0, place + 1).filter(isLike).length}`;
}

export const versionWords: Record<FrontVersionView["kind"], string> = {
  published: "Published",
  scheduled: "Scheduled",
  draft: "Draft put aside",
};

export function pinnedWords(count: number): string {
  return count === 0 ? "nothing pinned" : count === 1 ? "1 story pinned" : `${count} stories pinned`;
}
