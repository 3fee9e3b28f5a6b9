import type { Node } from "@tiptap/pm/model";

export interface FindQuery {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
}

/** A place where the text was found, in positions of the document. */
export interface Found {
  from: number;
  to: number;
}

type Span = [start: number, end: number];

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Text as it is compared, and where each of its characters stands in the text it was made from. */
interface Folded {
  text: string;
  /** Null when nothing has moved. */
  places: number[] | null;
}

/** Letters stored apart (`e` and an accent, single Hangul letters) are found like those stored in one. */
function fold(text: string, matchCase: boolean): Folded {
  const change = (part: string) => (matchCase ? part.normalize("NFC") : part.normalize("NFC").toLowerCase());
  const whole = change(text);
  if (text.normalize("NFC") === text && whole.length === text.length) return { text: whole, places: null };
  const places: number[] = [];
  let folded = "";
  for (const { segment, index } of graphemes.segment(text)) {
    const part = change(segment);
    for (let unit = 0; unit < part.length; unit += 1) places.push(index);
    folded += part;
  }
  places.push(text.length);
  return { text: folded, places };
}

/** Where a word may begin or end: not between two letters, unless a dictionary cuts there (東京|都). */
function isEdge(text: string, at: number, cuts: () => Set<number>): boolean {
  const isInside =
    LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && LETTER_AFTER.test(text.slice(at, at + 2));
  return !isInside || cuts().has(at);
}

/** Every place of the query in a text, from left to right and without overlaps. */
export function findInText(text: string, query: FindQuery): Span[] {
  const sought = fold(query.text, query.matchCase).text;
  if (sought === "") return [];
  const { text: folded, places } = fold(text, query.matchCase);
  let known: Set<number> | null = null;
  const cuts = () => {
    known ??= new Set(
      Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(text), ({ index }) => index),
    );
    return known;
  };
  const spans: Span[] = [];
  for (let at = folded.indexOf(sought); at !== -1; ) {
    const [start, end] = places
      ? [places[at] ?? 0, places[at + sought.length] ?? text.length]
      : [at, at + sought.length];
    // A part of one letter (an accent, a Hangul vowel) has no place of its own.
    const isWhole = !places || (places[at - 1] !== start && places[at + sought.length - 1] !== end);
    const isWord = !query.wholeWord || (isEdge(text, start, cuts) && isEdge(text, end, cuts));
    const isMatch = isWhole && isWord;
    if (isMatch) spans.push([start, end]);
    at = folded.indexOf(sought, isMatch ? at + sought.length : at + 1);
  }
  return spans;
}

/**
 * Every place of the query in a document, headline and standfirst too. Nodes never change, so what was found in one is
 * remembered in `known`, which belongs to one query.
 */
export function findInDocument(document: Node, query: FindQuery, known: WeakMap<Node, Span[]>): Found[] {
  const found: Found[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let spans = known.get(node);
    if (!spans) {
      spans = findInText(node.textBetween(0, node.content.size, undefined, "\n"), query);
      known.set(node, spans);
    }
    for (const [start, end] of spans) found.push({ from: position + 1 + start, to: position + 1 + end });
    return false;
  });
  return found;
}
