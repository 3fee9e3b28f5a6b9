import { html as names, Tokenizer, TokenizerMode } from "parse5";

type StrippedPage = { html: string; hasSpeculationRules: boolean };
type Attributes = Map<string, string>;
type Cut = { from: number; to: number };

/** Elements whose content the HTML standard reads as text; the tokenizer alone would see tags in it. */
const TEXT_MODES = new Map<number, number>([
  [names.TAG_ID.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [names.TAG_ID.STYLE, TokenizerMode.RAWTEXT],
  [names.TAG_ID.XMP, TokenizerMode.RAWTEXT],
  [names.TAG_ID.IFRAME, TokenizerMode.RAWTEXT],
  [names.TAG_ID.NOFRAMES, TokenizerMode.RAWTEXT],
  [names.TAG_ID.NOEMBED, TokenizerMode.RAWTEXT],
  [names.TAG_ID.TEXTAREA, TokenizerMode.RCDATA],
  [names.TAG_ID.TITLE, TokenizerMode.RCDATA],
]);

/** What is to be cut out of a page, found while its tags go by in their order. */
class Cuts {
  readonly list: Cut[] = [];
  hasSpeculationRules = false;
  #scriptStart: number | null = null;

  start(name: string, attributes: Attributes, from: number, to: number): void {
    if (name === "script") {
      if (isSpeculationRules(attributes)) this.hasSpeculationRules = true;
      this.#scriptStart = staysWithReaders(attributes) ? null : from;
    } else if (name === "link" && loadsScript(attributes)) {
      this.list.push({ from, to });
    }
  }

  end(name: string, to: number): void {
    if (name !== "script" || this.#scriptStart === null) return;
    this.list.push({ from: this.#scriptStart, to });
    this.#scriptStart = null;
  }

  comment(from: number, to: number): void {
    this.list.push({ from, to });
  }

  /** A script that never ends takes the rest of the page with it, as it does in a browser. */
  finish(to: number): void {
    if (this.#scriptStart !== null) this.list.push({ from: this.#scriptStart, to });
  }
}

/**
 * Takes Next's scripts, flight data, script preloads and comments out of a page, so that readers get a document.
 * Stays: JSON-LD, speculation rules, and islands (`<script src="/islands/…">`, with nothing written inside).
 */
export function stripPage(whole: string): StrippedPage {
  const page = withoutFlight(whole);
  const { list, hasSpeculationRules } = findAsWritten(page) ?? findAsBrowsersDo(page);
  return { html: withoutCuts(page, list), hasSpeculationRules };
}

/**
 * What React writes and nothing else: text, a comment of its own, the document type, an end tag, or a start tag (its name
 * and attributes are kept) with every value in double quotes.
 */
const PIECE =
  /[^<]+|<!--[^->]*-->|<!DOCTYPE html>|<\/[a-z][a-z0-9-]*>|<([a-z][a-z0-9-]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*)\/?>/y;
const ATTRIBUTE = / ([^\s"'<>/=]+)(?:="([^"]*)")?/g;
/** Elements that are read to their end, as no tag counts in them. */
const TEXT_ELEMENT = /^(script|style|title|textarea)$/;
/** What is asked of scripts and links; with an entity in it, it is left to whoever knows entities. */
const DECIDING = ["type", "src", "rel", "as", "href"];
/** Text for browsers too, but not of ours. */
const NOT_WRITTEN = /^(xmp|iframe|noframes|noembed)$/;

/**
 * Finds the cuts of a page that is written as React writes, several times as fast as a browser's way of reading; null for
 * a page in which anything is written otherwise, as then only that way is sure.
 */
export function findAsWritten(page: string): Cuts | null {
  const cuts = new Cuts();
  PIECE.lastIndex = 0;
  let at = 0;
  while (at < page.length) {
    const piece = PIECE.exec(page);
    if (piece === null) return null;
    const [markup, name, written = ""] = piece;
    const from = at;
    at += markup.length;
    if (markup.startsWith("<!--")) cuts.comment(from, at);
    if (name === undefined) continue;
    if (NOT_WRITTEN.test(name)) return null;
    if (name === "script" || name === "link") {
      const attributes = attributesOf(written);
      if (DECIDING.some((deciding) => attributes.get(deciding)?.includes("&"))) return null;
      cuts.start(name, attributes, from, at);
    }
    if (!TEXT_ELEMENT.test(name)) continue;
    const end = page.indexOf("</", at);
    const closing = `</${name}>`;
    if (end === -1 || !page.startsWith(closing, end) || page.slice(at, end).includes("<!--")) return null;
    at = end + closing.length;
    cuts.end(name, at);
    PIECE.lastIndex = at;
  }
  return cuts;
}

/** Of two attributes of one name the first counts. */
function attributesOf(written: string): Attributes {
  const attributes: Attributes = new Map();
  for (const [, name = "", value = ""] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

/** Finds the cuts of any page whatever, letter by letter as the HTML standard has it. */
function findAsBrowsersDo(page: string): Cuts {
  const cuts = new Cuts();
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, tagID, attrs, location }) {
        const attributes: Attributes = new Map(attrs.map(({ name, value }) => [name, value]));
        cuts.start(tagName, attributes, location?.startOffset ?? 0, location?.endOffset ?? 0);
        const mode = TEXT_MODES.get(tagID);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: ({ tagName, location }) => cuts.end(tagName, location?.endOffset ?? page.length),
      onEof: () => cuts.finish(page.length),
      onComment: ({ location }) => cuts.comment(location?.startOffset ?? 0, location?.endOffset ?? 0),
      onDoctype() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  // Offsets count the characters as given, so line endings and a byte order mark need no care.
  tokenizer.write(page, true);
  return cuts;
}

/**
 * Without Next's flight data, which is the larger part of what Next sends and takes longest to read letter by letter.
 * React writes no bare `<` but in tags, and flight data says `\u003c`, so both marks are what they seem; whatever is
 * written otherwise is left to the tokenizer.
 */
function withoutFlight(page: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const from = page.indexOf("<script>self.__next_f.push(", at);
    const end = from === -1 ? -1 : page.indexOf("</script>", from);
    if (end === -1) return kept + page.slice(at);
    kept += page.slice(at, from);
    at = end + "</script>".length;
  }
}

function isSpeculationRules(attributes: Attributes): boolean {
  return attributes.get("type")?.trim().toLowerCase() === "speculationrules" && !attributes.has("src");
}

function staysWithReaders(attributes: Attributes): boolean {
  const type = attributes.get("type")?.trim().toLowerCase();
  const source = attributes.get("src");
  if (source === undefined) return type === "application/ld+json" || type === "speculationrules";
  return /^\/islands\/[\w-]+(\/[\w-]+)*\.js(\?|$)/.test(source);
}

/** Preloads of scripts, Next's data included; islands may be preloaded. */
function loadsScript(attributes: Attributes): boolean {
  if (attributes.get("href")?.startsWith("/islands/")) return false;
  const relations = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
  const kind = attributes.get("as")?.toLowerCase();
  if (relations.includes("modulepreload") || relations.includes("expect")) return true;
  return (
    (relations.includes("preload") || relations.includes("prefetch")) &&
    (kind === "script" || kind === "fetch")
  );
}

function withoutCuts(page: string, cuts: Cut[]): string {
  let kept = "";
  let at = 0;
  for (const { from, to } of cuts) {
    kept += page.slice(at, from);
    at = Math.max(at, to);
  }
  return kept + page.slice(at);
}
