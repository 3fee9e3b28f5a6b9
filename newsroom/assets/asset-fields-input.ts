import { z } from "zod";
import { momentInput } from "../schedule/moment-input.ts";
import { lineInput, stampInput, textInput } from "../stories/story-input.ts";
import { assetLimits as limits } from "./asset-limits-input.ts";

const keyword = lineInput(limits.keyword).transform((word) => word.normalize("NFC"));
const fraction = z.number({ message: "not_in_the_picture" }).min(0, { message: "not_in_the_picture" });

/** The first line of a file of captions, and somewhere a time. Source: W3C, WebVTT, 4.1. */
const WEBVTT = /^\uFEFF?WEBVTT(?:[ \t].*)?\n[\s\S]*\d\d:\d\d\.\d{3} --> (?:\d{2,}:)?\d\d:\d\d\.\d{3}/;

export const keywordsInput = z
  .array(keyword)
  .transform((words) => uniqueWords(words.filter((word) => word !== "")))
  .pipe(z.array(z.string()).max(limits.keywords, { message: "too_many" }));

export const usesInput = z
  .array(z.enum(["web", "print", "social", "syndication"]))
  .transform((uses) => [...new Set(uses)].sort());

/** What is known of an asset, each field set by itself: `PUT /api/v1/assets/:id/fields/:field`. */
export const assetFieldInputs = {
  title: lineInput(limits.title),
  caption: textInput(limits.caption),
  /** What somebody hears who cannot see it, or that it says nothing that needs telling. */
  alt: z.object({ text: lineInput(limits.alt), isDecorative: z.boolean() }),
  credit: lineInput(limits.credit),
  source: lineInput(limits.source),
  copyright: lineInput(limits.copyright),
  usageTerms: textInput(limits.usageTerms),
  place: lineInput(limits.place),
  taken: stampInput.nullable(),
  keywords: keywordsInput,
  allowedUses: usesInput,
  /** From this moment on readers see it nowhere. */
  expires: momentInput.nullable(),
  focal: z.object({
    x: fraction.max(1, { message: "not_in_the_picture" }),
    y: fraction.max(1, { message: "not_in_the_picture" }),
  }),
  transcript: textInput(limits.transcript),
  captions: textInput(limits.captions).refine((text) => text === "" || WEBVTT.test(text), {
    message: "not_captions",
  }),
} as const;

export type AssetFieldName = keyof typeof assetFieldInputs;
export type AssetValues = { [Name in AssetFieldName]: z.infer<(typeof assetFieldInputs)[Name]> };

export function isAssetField(name: string): name is AssetFieldName {
  return Object.hasOwn(assetFieldInputs, name);
}

export const assetChangeInput = z.object({
  baseSeq: z.number().int().nonnegative(),
  opId: z.uuid(),
  value: z.unknown(),
});

/** What is asked of `/api/v1/assets/:id/bin`. */
export const binInput = z.object({ opId: z.uuid() });

/** What is asked of `POST /api/v1/assets/describe`: what is left out stays as it is. */
export const describeManyInput = z.object({
  opId: z.uuid(),
  ids: z.array(z.uuid()).min(1, { message: "nothing_chosen" }).max(limits.many, { message: "too_many" }),
  set: z
    .object({
      credit: assetFieldInputs.credit,
      source: assetFieldInputs.source,
      copyright: assetFieldInputs.copyright,
      usageTerms: assetFieldInputs.usageTerms,
      allowedUses: usesInput,
      expires: assetFieldInputs.expires,
    })
    .partial()
    .default({}),
  addKeywords: keywordsInput.default([]),
  removeKeywords: keywordsInput.default([]),
});
export type DescribeMany = z.infer<typeof describeManyInput>;

/** A keyword once, however it is spelt; the first spelling stays. */
function uniqueWords(words: string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  return [...seen.values()];
}
