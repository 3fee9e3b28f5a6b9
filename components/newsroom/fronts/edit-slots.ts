import type { Slot, SlotKind } from "#site/front/front-slots.ts";

/** What an editor does to the places of a front. Places are named by their number in the list. */

interface Putting {
  storyId: string;
  /** Where it stands now, pinned or by itself; null when it is not on the front. */
  from: number | null;
  to: number;
}

/**
 * Pins a story in a place. The one pinned there makes way to the next place below, or, when the story came from above,
 * to the one above, and so on up to a place that fills itself. Only within the top of the front, or within one river: a
 * last one that finds no place is no longer pinned.
 */
export function putStory(slots: Slot[], { storyId, from, to }: Putting): Slot[] {
  const goal = slots[to];
  if (!goal || from === to) return from === to ? pinStory(slots, { storyId, place: to }) : slots;
  const freed = slots.map((slot, place) =>
    slot.story === storyId || place === from ? { ...slot, story: null } : slot,
  );
  const chain = placesBeside(slots, to);
  const isDown = from === null || from > to || !chain.includes(from);
  const way = isDown ? chain.filter((place) => place >= to) : chain.filter((place) => place <= to).reverse();
  let carried: string | null = storyId;
  for (const place of way) {
    const slot = freed[place];
    if (!slot || carried === null) break;
    freed[place] = { ...slot, story: carried };
    carried = slot.story;
  }
  return freed;
}

/** The places among which a story moves: the top of the front is one column, each river another. */
export function placesBeside(slots: Slot[], of: number): number[] {
  const slot = slots[of];
  return slots.flatMap((other, place) => (slot && columnOf(other) === columnOf(slot) ? [place] : []));
}

/** `top`, or the river of a section. */
export function columnOf({ kind, section }: Slot): string {
  return kind === "river" ? `river ${section}` : "top";
}

export function pinStory(slots: Slot[], { storyId, place }: { storyId: string; place: number }): Slot[] {
  return slots.map((slot, at) =>
    at === place ? { ...slot, story: storyId } : slot.story === storyId ? { ...slot, story: null } : slot,
  );
}

/** Lets a place fill itself again. */
export function unpinPlace(slots: Slot[], place: number): Slot[] {
  return slots.map((slot, at) => (at === place ? { ...slot, story: null } : slot));
}

/** Says of which section (null: all) a place takes the latest when nothing is pinned in it. */
export function setRule(slots: Slot[], place: number, section: string | null): Slot[] {
  return slots.map((slot, at) => (at === place ? { ...slot, section } : slot));
}

/** A group of like places: `lead`, `secondary`, `latest`, or the river of a section. */
export interface Group {
  kind: SlotKind;
  /** Of a river. */
  section: string | null;
  places: number[];
}

const kinds: SlotKind[] = ["lead", "secondary", "latest"];

/** The front from the top down; what stands beside the lead and the latest are there even without a place. */
export function groupSlots(slots: Slot[]): Group[] {
  const placesOf = (wanted: (slot: Slot) => boolean) =>
    slots.flatMap((slot, place) => (wanted(slot) ? [place] : []));
  const rivers = [
    ...new Set(slots.flatMap(({ kind, section }) => (kind === "river" && section ? section : []))),
  ];
  return [
    ...kinds.map((kind) => ({ kind, section: null, places: placesOf((slot) => slot.kind === kind) })),
    ...rivers.map((section) => ({
      kind: "river" as const,
      section,
      places: placesOf((slot) => slot.kind === "river" && slot.section === section),
    })),
  ];
}

/** Puts groups back into one list. */
function join(slots: Slot[], groups: Group[]): Slot[] {
  return groups.flatMap(({ places }) => places.flatMap((place) => slots[place] ?? []));
}

/** One place more at the end of a group, filled from where the others there are. */
export function addPlace(slots: Slot[], group: Group, section: string | null): Slot[] {
  const added: Slot = { kind: group.kind, section: group.section ?? section, story: null };
  return groupSlots(slots).flatMap((one) => [
    ...one.places.flatMap((place) => slots[place] ?? []),
    ...(isOf(one, group) ? [added] : []),
  ]);
}

/** One place less: the last. */
export function removePlace(slots: Slot[], group: Group): Slot[] {
  return join(
    slots,
    groupSlots(slots).map((one) => (isOf(one, group) ? { ...one, places: one.places.slice(0, -1) } : one)),
  );
}

export function addRiver(slots: Slot[], section: string, length: number): Slot[] {
  return [...slots, ...Array.from({ length }, (): Slot => ({ kind: "river", section, story: null }))];
}

export function removeRiver(slots: Slot[], section: string): Slot[] {
  return slots.filter((slot) => slot.kind !== "river" || slot.section !== section);
}

/** Moves a river past the one above or below it. */
export function moveRiver(slots: Slot[], section: string, by: 1 | -1): Slot[] {
  const groups = groupSlots(slots);
  const at = groups.findIndex((group) => group.kind === "river" && group.section === section);
  const [moved, passed] = [groups[at], groups[at + by]];
  if (!moved || passed?.kind !== "river") return slots;
  return join(slots, groups.with(at, passed).with(at + by, moved));
}

function isOf(one: Group, other: Group): boolean {
  return one.kind === other.kind && one.section === other.section;
}
