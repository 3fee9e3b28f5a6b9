import { z } from "zod";

/** The crops that can be placed by hand; `full` is the picture itself, cut as one likes. */
export const cropNames = ["full", "16:9", "4:3", "1:1"] as const;
export type CropName = (typeof cropNames)[number];

const pixels = z.number({ message: "not_a_crop" }).int({ message: "not_a_crop" });

/** Pixels of the upright original. */
export const cropBox = z.object({
  left: pixels.min(0, { message: "not_a_crop" }),
  top: pixels.min(0, { message: "not_a_crop" }),
  width: pixels.min(1, { message: "not_a_crop" }),
  height: pixels.min(1, { message: "not_a_crop" }),
});
export type CropBox = z.infer<typeof cropBox>;

export function isCropName(name: string): name is CropName {
  return cropNames.some((known) => known === name);
}

/** What is asked of `PUT /api/v1/assets/:id/crops/:name`; null goes back to what the focal point makes of it. */
export const cropInput = z.object({
  baseSeq: z.number().int().nonnegative(),
  opId: z.uuid(),
  value: cropBox.nullable(),
});
