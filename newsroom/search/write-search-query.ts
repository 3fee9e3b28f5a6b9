import { escapeLike } from "#platform/db/escape-like.ts";
import { Prisma } from "#platform/db/generated/client.ts";
import { cutPieces } from "#site/search/cut-pieces.ts";
import { cutTerms } from "#site/search/cut-terms.ts";

const MOST_PIECES = 12;

/** A search as SQL conditions. */
export interface SearchQuery {
  /** On `story_search x`: what the index alone can say; a few more than are meant. */
  byTerms: Prisma.Sql;
  /** On `story_search x`: all words are in the text, by index. */
  inText: Prisma.Sql;
  /** On `story s`: all words are in the headline, for a story that changed too lately to be in the index. */
  inHeadline: Prisma.Sql;
}

/**
 * What was typed as a search; null when there is no word in it. English words are found by their stem, the last word,
 * which may not be finished, by its beginning too. Pairs of signs may stand apart, so longer stretches of them are
 * looked for in the text of what the index has found.
 */
export function writeSearchQuery(typed: string): SearchQuery | null {
  const pieces = cutPieces(typed).slice(0, MOST_PIECES);
  if (pieces.length === 0) return null;
  const terms = pieces.map((piece, place) => termQuery(piece, place === pieces.length - 1));
  const longer = pieces.filter((piece) => isSigns(piece) && [...piece].length > 2);
  const wholes = longer.map((piece) => Prisma.sql`x."text" || x."published_text" LIKE ${likePart(piece)}`);
  const matches = Prisma.sql`x."terms" @@ (${Prisma.join(terms, " && ")})`;
  return {
    byTerms: matches,
    inText: Prisma.join([matches, ...wholes], " AND "),
    inHeadline: Prisma.join(
      pieces.map((piece) => Prisma.sql`lower(s."headline") LIKE ${likePart(piece)}`),
      " AND ",
    ),
  };
}

/** Terms are letters and digits alone, so nothing in them has to be quoted. */
function termQuery(piece: string, isLast: boolean): Prisma.Sql {
  const { english, others } = cutTerms(piece);
  const [stem] = english;
  if (stem !== undefined) {
    const whole = Prisma.sql`to_tsquery('stet_english', ${stem})`;
    return isLast ? Prisma.sql`(${whole} || ${`'${stem}':*`}::tsquery)` : whole;
  }
  const pairs = others.filter((term) => [...term].length > 1);
  if (isSigns(piece)) {
    return Prisma.sql`${(pairs.length > 0 ? pairs : others).map((term) => `'${term}'`).join(" & ")}::tsquery`;
  }
  return Prisma.sql`${others.map((term) => `'${term}'${isLast ? ":*" : ""}`).join(" & ")}::tsquery`;
}

function isSigns(piece: string): boolean {
  return /^[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u.test(piece);
}

function likePart(piece: string): string {
  return `%${escapeLike(piece)}%`;
}
