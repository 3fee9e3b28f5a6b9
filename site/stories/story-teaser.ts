import { z } from "zod";
import type { LivePicture } from "../assets/live-picture.ts";
import type { PlacedPicture } from "../assets/placed-picture.ts";
import { cleanText } from "../body/clean-text.ts";
import { storyPath } from "../body/public-path.ts";
import { plainText, typeOf } from "../body/read-node.ts";
import { shortenText } from "../body/shorten-text.ts";
import { type Language, toLanguage } from "../paper/language.ts";
import { bylinesSchema, placedPictureSchema } from "./parse-published-story.ts";
import type { PublishedByline } from "./published-story.ts";

/** A story as a list shows it. */
export interface StoryTeaser {
  storyId: string;
  path: string;
  /** The short label over the headline; empty for none. */
  kicker: string;
  headline: string;
  /** The standfirst, else the opening of the body; may be empty. */
  summary: string;
  /** The opening of the body, where the summary is the standfirst; else empty. */
  opening: string;
  language: Language;
  section: { slug: string; name: string; nameKo: string };
  bylines: PublishedByline[];
  shownAt: string;
  shownZone: string;
  /** The picture at its head. */
  lead: PlacedPicture | null;
  /** The same as it can be shown now; null where it cannot, and in lists without pictures. */
  picture: LivePicture | null;
}

/** The columns every list selects, as PostgreSQL gives them. */
export interface TeaserRow {
  storyId: string;
  kicker?: string | null;
  headline: string;
  standfirst: string;
  language: string;
  sectionSlug: string;
  sectionName: string;
  sectionNameKo: string;
  slug: string;
  shownAt: Date;
  shownZone: string | null;
  bylines: unknown;
  /** The first block of the body. */
  opening: unknown;
  /** Not in every list. */
  lead?: unknown;
}

const LONGEST_SUMMARY = 240;
const LONGEST_OPENING = 400;
/** What is said below a picture is no beginning of a story. */
const FIGURES = new Set(["picture", "gallery", "mediaFile"]);

export function toTeaser(row: TeaserRow): StoryTeaser {
  const bylines = z.safeParse(bylinesSchema, row.bylines);
  const standfirst = cleanText(row.standfirst).trim();
  const lead = z.safeParse(placedPictureSchema, row.lead);
  const opening = FIGURES.has(typeOf(row.opening)) ? "" : plainText(row.opening).trim();
  return {
    storyId: row.storyId,
    path: storyPath(row.sectionSlug, row.slug),
    kicker: cleanText(row.kicker ?? "").trim(),
    headline: cleanText(row.headline),
    summary: standfirst || shortenText(opening, LONGEST_SUMMARY),
    opening: standfirst === "" ? "" : shortenText(opening, LONGEST_OPENING),
    language: toLanguage(row.language),
    section: { slug: row.sectionSlug, name: row.sectionName, nameKo: row.sectionNameKo },
    bylines: bylines.success ? bylines.data : [],
    shownAt: row.shownAt.toISOString(),
    shownZone: row.shownZone ?? "UTC",
    lead: lead.success ? lead.data : null,
    picture: null,
  };
}
