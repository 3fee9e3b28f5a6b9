import { z } from "zod";
import { lineInput, slugInput, textInput } from "../stories/story-input.ts";
import { seriesLimits } from "./series-limits-input.ts";

const title = lineInput(seriesLimits.title).transform((text) => text.normalize("NFC"));
const description = textInput(seriesLimits.description).transform((text) => text.replace(/\s+/g, " "));

/** What a series is called and says of itself, in either of the paper's languages or in both. */
export const seriesInput = z
  .object({ title, titleKo: title, description, descriptionKo: description })
  .refine((series) => series.title !== "" || series.titleKo !== "", { message: "empty", path: ["title"] });
export type SeriesInput = z.infer<typeof seriesInput>;

/** The same with the last part of its address, which it keeps. */
export const newSeriesInput = seriesInput.and(
  z.object({
    slug: slugInput(seriesLimits.slug).pipe(z.string().min(1, { message: "empty" })),
  }),
);
export type NewSeriesInput = z.infer<typeof newSeriesInput>;

/** The same as a form showed it before anything was typed. */
export const seriesBase = z.object({
  title: z.string(),
  titleKo: z.string(),
  description: z.string(),
  descriptionKo: z.string(),
});
export const seriesFields = seriesBase.keyof().options;

/** The series that a story is put into, or taken out of. */
export const storySeriesInput = z.object({ seriesId: z.uuid({ message: "series_gone" }) });

/** The parts' ids as they are to stand, and as they stood when the form was opened. */
export const partOrderInput = z.object({
  order: z.array(z.uuid()).max(seriesLimits.parts),
  base: z.array(z.uuid()).max(seriesLimits.parts),
});
export type PartOrderInput = z.infer<typeof partOrderInput>;
