import type { CorrectionKind } from "#site/stories/published-correction.ts";

/** A paragraph is a plain string; it may carry **bold**, *italic* and [text](https://...) marks and nothing else. */
export type SeedBlock =
  | string
  | { h2: string }
  | { h3: string }
  | { quote: string[] }
  | { pullQuote: string }
  | { bullets: string[] }
  | { numbers: string[] }
  | { rule: true };

export type SeedState =
  | "writing"
  | "desk_edit"
  | "copy_edit"
  | "ready"
  | "live"
  | "held"
  | "sent_back"
  | "spiked"
  | "unpublished";

export interface SeedPerson {
  key: string;
  slug: string;
  names: {
    text: string;
    script: "Latn" | "Kore";
    language: "en" | "ko";
    role: "native" | "romanised" | "pen_name";
  }[];
  about?: string;
}

export interface SeedSection {
  slug: string;
  name: string;
  nameKo: string;
}

/** The paper itself is the one source of kind "own". */
export interface SeedSource {
  key: string;
  name: string;
  creditLine: string;
  aliases: string[];
  kind: "own" | "agency";
}

export interface SeedPlace {
  key: string;
  name: string;
  nameKo: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As a dateline writes it: "Ore.", "Gangwon Province". */
  region?: string;
  /** IANA name. */
  timeZone: string;
  standsAlone: boolean;
}

export interface SeedByline {
  /** Key of a person. */
  person?: string;
  freeText?: string;
  /** "" or words such as "in Paris" and "contributed". */
  role: string;
}

export interface SeedStory {
  key: string;
  slug: string;
  language: "en" | "ko";
  section: string;
  state: SeedState;
  headline: string;
  standfirst?: string;
  blocks: SeedBlock[];
  bylines: SeedByline[];
  dateline?: { place: string; daysAgo: number };
  source: string;
  /** Key of the story that says the same in another language. */
  translationOf?: string;
  /** How long before the seeding moment the displayed time lies. */
  shownAgo: { hours: number; minutes?: number };
  /** Only for live stories that changed after publication. */
  updatedAgo?: { hours: number };
  /** Only for live stories that went out with errors: what the paper said of them, and each error with what is right. */
  corrected?: { hoursAgo: number; kind: CorrectionKind; text: string; errors: { was: string; is: string }[] };
  /** Key of the staff member who wrote it. */
  desk: string;
}

export interface SeedPaper {
  name: string;
  tagline: string;
  language: "en";
  /** Of the demo alone: an empty paper begins with one edition. */
  edition: "ko";
  timeZone: "Asia/Seoul";
  publisher: string;
}

export interface SeedStaff {
  key: string;
  email: string;
  name: string;
  role: "reporter" | "editor" | "admin";
  person?: string;
}
