import { z } from "zod";
import { isSafeHref } from "#site/body/safe-href.ts";
import { momentInput } from "../schedule/moment-input.ts";

export const bannerLimits = { text: 200 } as const;

/** `PUT /api/v1/banner` */
export const bannerInput = z.object({
  text: z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/gu, " ").normalize("NFC"))
    .pipe(
      z
        .string()
        .min(1, { message: "empty" })
        .max(bannerLimits.text, { message: "too_long" })
        .refine((text) => text.isWellFormed() && !text.includes("\0"), { message: "not_understood" }),
    ),
  /** A path of the paper or an address elsewhere; empty for none. */
  href: z
    .string()
    .trim()
    .refine((href) => href === "" || (isSafeHref(href) && !/^(#|mailto:)/i.test(href)), {
      message: "not_a_link",
    }),
  until: momentInput,
  isEverywhere: z.boolean(),
});
export type BannerInput = z.infer<typeof bannerInput>;

/** `DELETE /api/v1/banner`: which, so that a newer one stays. */
export const clearBannerInput = z.object({ bannerId: z.uuid() });
