// Apart from the schemas, so that a browser gets the numbers without the library that checks them.

/**
 * What may be saved in a draft. Saving is generous (half a story is a story); what may go out is decided by
 * publish-checks. Lengths are in UTF-16 code units.
 */
export const storyLimits = {
  headline: 300,
  kicker: 40,
  slug: 120,
  leadCaption: 4000,
  credit: 200,
  bylineText: 200,
  bylineRole: 80,
  correction: 2000,
  bylines: 30,
  topics: 12,
  placeText: 120,
  targetLength: 1_000_000,
  slugline: 60,
  internalNote: 5000,
  moveNote: 1000,
  stepsInOneRequest: 500,
  /** Bytes of one save request: a 1 MB body must go in with room for its steps' envelope. */
  requestBytes: 8_000_000,
  /** Characters of a whole document as JSON. */
  documentCharacters: 6_000_000,
  /** Bytes of one field change. */
  fieldBytes: 200_000,
  wireBytes: 4_000_000,
} as const;
