// Apart from the schemas, so that a browser gets the numbers without the library that checks them.

/** Lengths are in UTF-16 code units. */
export const assetLimits = {
  title: 200,
  caption: 4000,
  alt: 1000,
  credit: 200,
  source: 200,
  copyright: 400,
  usageTerms: 2000,
  place: 200,
  keyword: 60,
  keywords: 60,
  transcript: 200_000,
  captions: 400_000,
  zone: 60,
  /** Assets that are described at once. */
  many: 200,
  /** Bytes of one field's change. */
  fieldBytes: 2_000_000,
  manyBytes: 100_000,
} as const;
