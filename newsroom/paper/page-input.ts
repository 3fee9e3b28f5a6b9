import { z } from "zod";
import { lineInput, slugInput, textInput } from "../stories/story-input.ts";
import { reservedSlugs } from "./section-input.ts";

export const pageLimits = { title: 80, slug: 60, text: 30_000 } as const;

/** A page of the paper's own; the slug is its whole address. */
export const pageInput = z.object({
  title: lineInput(pageLimits.title).pipe(z.string().min(1, { message: "empty" })),
  slug: slugInput(pageLimits.slug)
    .pipe(z.string().min(1, { message: "empty" }))
    .refine((slug) => !reservedSlugs.has(slug), { message: "slug_is_reserved" }),
  language: z.enum(["en", "ko"], { message: "not_understood" }),
  text: textInput(pageLimits.text).pipe(z.string().min(1, { message: "empty" })),
});

/** The same as a form showed it before anything was typed. */
export const pageBase = z.object({
  title: z.string(),
  slug: z.string(),
  language: z.string(),
  text: z.string(),
});
export type PageValues = z.infer<typeof pageBase>;
export const pageFields = pageBase.keyof().options;

/** The pages' ids as they are to stand, and as they stood when the form was opened. */
export const pageOrderInput = z.object({
  order: z.array(z.uuid()).max(100),
  base: z.array(z.uuid()).max(100),
});
export type PageOrderInput = z.infer<typeof pageOrderInput>;
