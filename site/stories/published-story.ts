import type { PlacedPicture } from "../assets/placed-picture.ts";
import type { DocumentJson } from "../body/document.ts";
import type { PublishedCorrection } from "./published-correction.ts";

/** One of a person's names, as a byline or an author's page shows it. */
export interface PublishedName {
  text: string;
  role: "native" | "romanised" | "pen_name";
  /** ISO 15924 */
  script: string;
  /** BCP 47 */
  language: string;
}

/** One entry of a byline: a person by their names, or free text. */
export interface PublishedByline {
  person: { id: string; slug: string; names: PublishedName[] } | null;
  /** Shown when there is no person. */
  freeText: string;
  /** "in Paris", "contributed"; empty for an ordinary byline. */
  role: string;
}

/** What a story is about. */
export interface PublishedTopic {
  id: string;
  slug: string;
  name: string;
  /** BCP 47 */
  language: string;
}

export interface PublishedDateline {
  /** `region` is a state or province, `country` ISO 3166-1 alpha-2. */
  place: { name: string; nameKo: string; region: string; country: string; standsAlone: boolean };
  /** ISO calendar date, or null when the dateline carries none. */
  date: string | null;
}

/**
 * Everything a story's page needs, frozen at the moment of publication. It is stored as JSON and read by the
 * readers' role alone, so nothing in it may be looked up elsewhere. Times are ISO 8601 in UTC.
 */
export interface PublishedStory {
  storyId: string;
  language: "en" | "ko";
  section: { slug: string; name: string; nameKo: string };
  slug: string;
  /** The most important first. */
  topics: PublishedTopic[];
  /** The short label over the headline; empty for none. */
  kicker: string;
  headline: string;
  standfirst: string;
  /** The picture at its head, and on cards that lead to it. */
  lead: PlacedPicture | null;
  document: DocumentJson;
  bylines: PublishedByline[];
  dateline: PublishedDateline | null;
  source: { name: string; creditLine: string; kind: "own" | "agency" } | null;
  /** What the desk typed instead of the source's own credit line; empty for none. */
  credit: string;
  /** The time at the head of the story and the zone it is told in. */
  shownAt: string;
  shownZone: string;
  firstPublishedAt: string;
  /** When readers were last told of a change; null while there was none but silent ones. */
  updatedAt: string | null;
  /** What was put right, the latest first. */
  corrections: PublishedCorrection[];
  words: number;
}
