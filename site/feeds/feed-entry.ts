import { cleanText } from "../body/clean-text.ts";
import { shownNames } from "../body/compose-byline.ts";
import { authorPath } from "../body/public-path.ts";
import { singleRendition } from "../body/render-picture.tsx";
import type { Language } from "../paper/language.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { CorrectionKind } from "../stories/published-correction.ts";
import type { PublishedByline } from "../stories/published-story.ts";
import type { FeedStory } from "./feed-reads.ts";

/** What every format of a feed says of a story, each in its own words. */
export interface FeedEntry {
  /** The story's own for ever, whatever becomes of its address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The summary and what was put right, as HTML. */
  html: string;
  authors: { name: string; url?: string }[];
  published: Date;
  updated: Date;
  section: string;
  language: Language;
  /** The picture at the head of the story, one that every reader of feeds can show. */
  picture: { url: string; width: number; height: number; credit: string; alt: string } | null;
}

/** What a kind of correction is called in a language. */
export type CorrectionWords = (kind: CorrectionKind, language: Language) => string;

export function toEntry(story: FeedStory, wordsOf: CorrectionWords): FeedEntry {
  const { language, section, summary } = story;
  const published = new Date(story.shownAt);
  const corrections = story.corrections.map(({ kind, text }) => ({
    label: wordsOf(kind, language),
    text: cleanText(text).trim(),
  }));
  return {
    id: `urn:uuid:${story.storyId}`,
    url: publicAddress(story.path),
    title: story.headline,
    summary: [summary, ...corrections.map(({ label, text }) => `${label}: ${text}`)]
      .filter((part) => part !== "")
      .join("\n"),
    html: [
      ...(summary === "" ? [] : [`<p>${escapeHtml(summary)}</p>`]),
      ...corrections.map(({ label, text }) => `<p><b>${escapeHtml(label)}:</b> ${escapeHtml(text)}</p>`),
    ].join(""),
    authors: authorsOf(story),
    published,
    updated: story.updatedAt === null ? published : new Date(story.updatedAt),
    section: language === "ko" ? section.nameKo : section.name,
    language,
    picture: pictureOf(story),
  };
}

const WIDEST = 1280;

function pictureOf({ picture, lead }: FeedStory): FeedEntry["picture"] {
  if (!picture || !lead) return null;
  const { path, ...size } = singleRendition(picture.cuts["16:9"], WIDEST);
  return { url: publicAddress(path), ...size, credit: cleanText(lead.credit), alt: cleanText(lead.alt) };
}

/** Everybody in the byline, else the agency. */
function authorsOf({ bylines, language, agency }: FeedStory): FeedEntry["authors"] {
  const named = bylines.map((byline) => author(byline, language)).filter(({ name }) => name !== "");
  if (named.length > 0) return named;
  return agency === "" ? [] : [{ name: cleanText(agency) }];
}

function author({ person, freeText }: PublishedByline, language: Language): FeedEntry["authors"][number] {
  if (person === null)
    return {
      name: cleanText(freeText)
        .trim()
        .replace(/^by\s+/i, ""),
    };
  const [first, ...others] = shownNames(person.names, language).map(({ text }) => text);
  const name = others.length > 0 ? `${first} (${others.join(", ")})` : (first ?? "");
  return { name, url: publicAddress(authorPath(person.slug)) };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
