import { Temporal } from "temporal-polyfill";
import { escapeLike } from "#platform/db/escape-like.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "../stories/story-teaser.ts";
import { addPictures } from "../stories/teaser-picture-reads.ts";
import { cutPieces } from "./cut-pieces.ts";
import { cutTerms } from "./cut-terms.ts";
import { type FoundPart, markFound } from "./mark-found.ts";
import { lastPage, type SearchQuestion } from "./search-input.ts";

/** A story that was found, with the words that were looked for marked. */
export interface FoundStory {
  story: StoryTeaser;
  headline: FoundPart[];
  excerpt: FoundPart[];
}

export interface SearchAnswer {
  stories: FoundStory[];
  total: number;
  /** There are more than the search looks at. */
  isMore: boolean;
  pages: number;
  /** What may have been meant, where little was found; null when nothing else comes to mind. */
  meant: string | null;
}

type FoundRow = TeaserRow & { text: string; total: bigint };

const PER_PAGE = 20;
/** As many as `live_search` ranks of either kind. */
const MOST = PER_PAGE * lastPage;
const MOST_PIECES = 12;
/** With fewer than these found, a slip of the finger is likely. */
const FEW = 3;
const SIGNS = /^[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;

/**
 * A page of what readers find: one statement, two for the pictures where there are any, and one that guesses where
 * little was found.
 */
export async function searchStories(question: SearchQuestion, zone: string): Promise<SearchAnswer> {
  // Whatever is published, changed or taken down may be found or not found any more.
  reportTags(["front"]);
  const pieces = cutPieces(question.q).slice(0, MOST_PIECES);
  const nothing = { stories: [], total: 0, isMore: false, pages: 0, meant: null };
  if (question.q !== "" && pieces.length === 0) return nothing;
  const writers = termsOf(cutPieces(question.author).slice(0, MOST_PIECES));
  if (question.author !== "" && writers.length === 0) return nothing;
  const skip = (question.page - 1) * PER_PAGE;
  const rows = await reader().$queryRaw<FoundRow[]>`
    SELECT * FROM live_search(${termsOf(pieces)}::text[], ${wholesOf(pieces)}::text[], ${writers}::text[],
      ${question.section}, ${startOf(question.from, zone)}::timestamptz, ${endOf(question.to, zone)}::timestamptz,
      ${skip}::int)`;
  const total = Number(rows[0]?.total ?? 0);
  const stories = await addPictures(rows.map(toTeaser));
  const isFew = total < FEW && question.page === 1 && pieces.length > 0;
  return {
    stories: stories.map((story, place) => markStory(story, rows[place]?.text ?? "", question.q)),
    total: Math.min(total, MOST),
    isMore: total >= MOST,
    pages: Math.min(Math.ceil(total / PER_PAGE), lastPage),
    meant: isFew ? await guessMeant(pieces) : null,
  };
}

function markStory(story: StoryTeaser, searched: string, q: string): FoundStory {
  const plain = (text: string) => [{ text, isFound: false }];
  // The first line is the headline, which is shown by itself; blocks run on in an excerpt.
  const text = searched.split("\n").slice(1).filter(Boolean).join(" ");
  return {
    story,
    headline: markFound(story.headline, q, true) ?? plain(story.headline),
    excerpt: markFound(text, q) ?? plain(story.summary),
  };
}

/** What the index is asked for: of signs the pairs, of a single one itself. */
function termsOf(pieces: string[]): string[] {
  const terms = pieces.flatMap((piece) => {
    const { english, others } = cutTerms(piece);
    const pairs = SIGNS.test(piece) ? others.filter((term) => [...term].length > 1) : [];
    return pairs.length > 0 ? pairs : [...english, ...others];
  });
  return [...new Set(terms)];
}

/** Pairs of signs may stand apart, so longer stretches have to be in the text as they are. */
function wholesOf(pieces: string[]): string[] {
  const longer = pieces.filter((piece) => SIGNS.test(piece) && [...piece].length > 2);
  return longer.map((piece) => `%${escapeLike(piece)}%`);
}

async function guessMeant(pieces: string[]): Promise<string | null> {
  const typed = pieces.map((piece) =>
    /^[\p{L}\p{M}]{4,30}$/u.test(piece) && !SIGNS.test(piece) ? piece : "",
  );
  const asked = [...new Set(typed.filter(Boolean))];
  if (asked.length === 0) return null;
  const [row] = await reader().$queryRaw<{ words: (string | null)[] | null }[]>`
    SELECT live_spelling(${asked}::text[]) AS words`;
  const better = new Map(asked.map((word, place) => [word, row?.words?.[place] ?? word]));
  const meant = pieces.map((piece) => better.get(piece) ?? piece).join(" ");
  return meant === pieces.join(" ") ? null : meant;
}

function startOf(day: string, zone: string): Date | null {
  if (day === "") return null;
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The first moment after a day. */
function endOf(day: string, zone: string): Date | null {
  if (day === "") return null;
  return new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
}
