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

/**
 * Takes Next's scripts, flight data, script preloads and comments out of a page, so that readers get a document.
 * Stays: JSON-LD, speculation rules, and islands (`<script src="/islands/…">`, with nothing written inside).
 */
export function stripPage(whole: string): StrippedPage {
  const page = withoutFlight(whole);
  const cuts: Cut[] = [];
  let hasSpeculationRules = false;
  let scriptStart: number | null = null;

  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        const attributes: Attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
        if (tag.tagName === "script") {
          if (isSpeculationRules(attributes)) hasSpeculationRules = true;
          scriptStart = staysWithReaders(attributes) ? null : (tag.location?.startOffset ?? null);
        } else if (tag.tagName === "link" && loadsScript(attributes)) {
          cuts.push({ from: tag.location?.startOffset ?? 0, to: tag.location?.endOffset ?? 0 });
        }
        const mode = TEXT_MODES.get(tag.tagID);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag(tag) {
        if (tag.tagName !== "script" || scriptStart === null) return;
        cuts.push({ from: scriptStart, to: tag.location?.endOffset ?? scriptStart });
        scriptStart = null;
      },
      onEof() {
        // A script that never ends takes the rest of the page with it, as it does in a browser.
        if (scriptStart !== null) cuts.push({ from: scriptStart, to: page.length });
      },
      onComment(comment) {
        cuts.push({ from: comment.location?.startOffset ?? 0, to: comment.location?.endOffset ?? 0 });
      },
      onDoctype() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  // Offsets count the characters as given, so line endings and a byte order mark need no care.
  tokenizer.write(page, true);
  return { html: withoutCuts(page, cuts), hasSpeculationRules };
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
