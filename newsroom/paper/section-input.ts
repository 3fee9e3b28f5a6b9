import { z } from "zod";
import { lineInput, slugInput } from "../stories/story-input.ts";

export const sectionLimits = { name: 60, slug: 60 } as const;

/**
 * First parts of addresses that are not sections': those that the house answers itself, and those that readers expect
 * to find something else under.
 */
export const reservedSlugs = new Set([
  "api",
  "archive",
  "authors",
  "cards",
  "corrections",
  "en",
  "feed",
  "feeds",
  "fonts",
  "ko",
  "newsroom",
  "preview",
  "search",
  "send",
  "series",
  "sitemap",
  "sitemaps",
  "sorry",
  "stop-mail",
  "topics",
]);

const name = lineInput(sectionLimits.name).pipe(z.string().min(1, { message: "empty" }));

/** A section in both languages; the slug is the first part of its stories' addresses. */
export const sectionInput = z.object({
  name,
  nameKo: name,
  slug: slugInput(sectionLimits.slug)
    .pipe(z.string().min(1, { message: "empty" }))
    .refine((slug) => !reservedSlugs.has(slug), { message: "slug_is_reserved" }),
});

/** The same as a form showed it before anything was typed. */
export const sectionBase = z.object({ name: z.string(), nameKo: z.string(), slug: z.string() });
export type SectionValues = z.infer<typeof sectionBase>;
export const sectionFields = sectionBase.keyof().options;

/** The accounts of those who work at a section's desk. */
export const membersInput = z.array(z.uuid()).max(2000, { message: "too_many" });

/** The sections' ids as they are to stand, and as they stood when the form was opened. */
export const sectionOrderInput = z.object({
  order: z.array(z.uuid()).max(500),
  base: z.array(z.uuid()).max(500),
});
export type SectionOrderInput = z.infer<typeof sectionOrderInput>;
