import type { Transaction } from "#platform/db/writer.ts";
import { cleanText } from "#site/body/clean-text.ts";
import { childrenOf, plainText, typeOf } from "#site/body/read-node.ts";
import { cutPieces } from "#site/search/cut-pieces.ts";
import { cutTerms } from "#site/search/cut-terms.ts";
import { parsePublishedStory } from "#site/stories/parse-published-story.ts";

/** Words that a reader could mistype: no numbers, nothing written in signs. */
const GUESSED = /^[\p{L}\p{M}]{4,30}$/u;
const SIGNS = /[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const MOST_WORDS = 3_000;

/**
 * Writes what readers find a publication by, in the transaction that writes it, and forgets those of the story that are
 * neither out nor waiting. Whether readers find it, and from when on, is the database's to say (`live_search`).
 */
export async function indexPublication(tx: Transaction, publicationId: string): Promise<void> {
  const row = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { storyId: true, snapshot: true, sectionSlug: true, shownAt: true },
  });
  const { kicker, headline, standfirst, document, bylines } = parsePublishedStory(row.snapshot);
  const names = bylines.flatMap(({ person, freeText }) =>
    person ? person.names.map((name) => name.text) : [freeText],
  );
  const blocks = childrenOf(document).slice(2).flatMap(linesOf);
  const text = [headline, standfirst, ...blocks, kicker, names.join(", ")].map(storable).join("\n");
  const words = [...new Set(cutPieces(text).filter((piece) => GUESSED.test(piece) && !SIGNS.test(piece)))];
  await tx.$executeRaw`
    INSERT INTO publication_search (publication_id, shown_at, terms, text)
    SELECT ${publicationId}::uuid, ${row.shownAt}, array_to_tsvector(
        ARRAY(SELECT search_lexeme(t) FROM unnest(${termsOf(text)}::text[]) t)
        || ARRAY(SELECT 'h:' || search_lexeme(t) FROM unnest(${termsOf(headline)}::text[]) t)
        || ARRAY(SELECT 'by:' || search_lexeme(t) FROM unnest(${termsOf(names.join(" "))}::text[]) t)
        || ARRAY[${`section:${row.sectionSlug}`}]),
      ${text}
    ON CONFLICT (publication_id) DO NOTHING`;
  // In one order, so that two who publish at once wait for each other instead of for ever.
  await tx.$executeRaw`
    INSERT INTO search_word (word)
    SELECT t FROM unnest(${words.slice(0, MOST_WORDS)}::text[]) t ORDER BY t
    ON CONFLICT (word) DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM publication_search x USING publication p, story s
    WHERE p.id = x.publication_id AND s.id = p.story_id AND p.story_id = ${row.storyId}::uuid
      AND p.id <> ${publicationId}::uuid
      AND p.id IS DISTINCT FROM s.live_publication_id AND p.id IS DISTINCT FROM s.next_publication_id`;
}

/** A line for each block that holds words: items of a list are words apart. */
function linesOf(node: unknown): string[] {
  const children = childrenOf(node);
  return children.some((child) => typeOf(child) === "text") ? [plainText(node)] : children.flatMap(linesOf);
}

function termsOf(text: string): string[] {
  const { english, others } = cutTerms(text);
  return [...english, ...others];
}

function storable(text: string): string {
  return cleanText(text.normalize("NFC")).trim();
}
