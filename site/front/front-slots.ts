import { z } from "zod";

/** Where on a front a story can stand, from the top down. */
export const slotKinds = ["lead", "secondary", "latest", "river"] as const;
export type SlotKind = (typeof slotKinds)[number];

/** One place on a front. */
export const slotSchema = z.object({
  kind: z.enum(slotKinds),
  /** Of which section (its slug) it takes the latest by itself, null for all; a river's slot belongs to that section. */
  section: z.string().nullable(),
  /** The story that is pinned here; null: the place fills itself. */
  story: z.uuid().nullable(),
});
export type Slot = z.infer<typeof slotSchema>;

const SECONDARY = 3;
const LATEST = 6;
const RIVER = 4;

/** The places of a front that nobody has arranged: those of the paper's, or of one section's. */
export function automaticSlots(sections: { slug: string }[], section: string | null = null): Slot[] {
  const places = (kind: SlotKind, count: number, of: string | null): Slot[] =>
    Array.from({ length: count }, () => ({ kind, section: of, story: null }));
  return [
    ...places("lead", 1, section),
    ...places("secondary", SECONDARY, section),
    ...places("latest", LATEST, section),
    ...(section === null ? sections.flatMap(({ slug }) => places("river", RIVER, slug)) : []),
  ];
}

/** An arrangement as it is kept; one that cannot be read is none, so that readers always have a front. */
export function readSlots(kept: unknown): Slot[] {
  const read = z.array(slotSchema).safeParse(kept);
  return read.success ? read.data : [];
}
