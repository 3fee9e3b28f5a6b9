import { z } from "zod";
import { cleanLine, isMailAddress } from "#platform/mail-text.ts";

export const sendLimits = { name: 60, address: 254, recipients: 5, to: 1_500 } as const;

/** What a reader typed, as it was typed. */
export const sendTyped = z.object({
  name: z.string().max(300).catch(""),
  from: z.string().max(600).catch(""),
  to: z.string().max(3_000).catch(""),
});
export type SendTyped = z.infer<typeof sendTyped>;

export const sendFields = sendTyped.keyof().options;
export type SendField = (typeof sendFields)[number];

/** A web address, or what a mail program would make a link of: no name. */
const LIKE_AN_ADDRESS = /[@/\\<>]|:\/|www\.|[\p{L}\p{N}]\.\p{L}{2}/iu;

const name = z
  .string()
  .transform((text) => cleanLine(text.replace(/\p{Cf}/gu, ""), 300))
  .pipe(
    z
      .string()
      .min(1, { message: "empty" })
      .max(sendLimits.name, { message: "too_long" })
      .refine((text) => !LIKE_AN_ADDRESS.test(text), { message: "not_a_name" }),
  );

const address = z
  .string()
  .transform((text) => text.normalize("NFC").trim())
  .pipe(z.string().min(1, { message: "empty" }).refine(isReachable, { message: "not_an_address" }));

/** Up to five addresses with commas, semicolons or lines between; each is one address and nothing else. */
const addresses = z
  .string()
  .transform((text) => [
    ...new Map(
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((one) => [sameAddress(one), one]),
    ).values(),
  ])
  .pipe(
    z
      .array(z.string().refine(isReachable, { message: "not_an_address" }))
      .min(1, { message: "empty" })
      .max(sendLimits.recipients, { message: "too_many" }),
  );

/** A letter that may go out. */
export const sendInput = z.object({ name, from: address, to: addresses });
export type SendInput = z.infer<typeof sendInput>;

/** One address on the open net: a host with a dot, so that no mail goes to a machine of the house. */
function isReachable(text: string): boolean {
  return isMailAddress(text) && /@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}][\p{L}\p{N}-]+$/u.test(text);
}

/** What two spellings of an address have in common: limits and the stop list go by it. */
export function sameAddress(address: string): string {
  return address.normalize("NFC").trim().toLowerCase();
}
