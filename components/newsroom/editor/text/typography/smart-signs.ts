/** What stands in place of the last signs typed. */
export interface SmartSign {
  /** How many characters before the caret go, the one just typed among them. */
  remove: number;
  insert: string;
}

interface Signs {
  double: [open: string, close: string];
  single: [open: string, close: string];
  dash: string;
  ellipsis: string;
}

/** Signs by language (BCP 47). A language that is not here keeps what is typed. */
const signs: Record<string, Signs> = {
  en: { double: ["\u201c", "\u201d"], single: ["\u2018", "\u2019"], dash: "\u2014", ellipsis: "\u2026" },
  ko: { double: ["\u201c", "\u201d"], single: ["\u2018", "\u2019"], dash: "\u2015", ellipsis: "\u2026" },
};

/** A quotation opens at the start, after a space, an opening bracket, a dash or another opening quote. */
const OPENS_AFTER = /(?:^|[\s([{<\u2014\u2015\u2013/\u201c\u2018\u300a\u300c])$/u;

/** What the sign just typed after `before` becomes in a language; null when it stays as it is. */
export function smartSign(before: string, typed: string, language: string): SmartSign | null {
  const own = signs[language];
  if (!own) return null;
  if (typed === '"') return quote(before, own.double, /\d$/.test(before));
  // An apostrophe is a closing single quote.
  if (typed === "'") return quote(before, own.single, false);
  if (typed === "-" && /(?:^|[^-])-$/.test(before)) return { remove: 2, insert: own.dash };
  if (typed === "." && /(?:^|[^.])\.\.$/.test(before)) return { remove: 3, insert: own.ellipsis };
  return null;
}

function quote(before: string, [open, close]: [string, string], isMeasure: boolean): SmartSign | null {
  if (OPENS_AFTER.test(before)) return { remove: 1, insert: open };
  const isOpen = before.lastIndexOf(open) > before.lastIndexOf(close);
  // Inches: a number with no quotation to close.
  return isMeasure && !isOpen ? null : { remove: 1, insert: close };
}
