import type { MarkJson } from "#site/body/document.ts";
import { isSafeHref } from "#site/body/safe-href.ts";

/**
 * The marks inside an element, from those around it, its name and its inline style. An inline weight or slant has
 * the last word: Google Docs wraps everything in `<b style="font-weight:normal">`. Marks come in the document
 * schema's order (link, bold, italic), without which ProseMirror refuses them.
 */
export function readStyle(tag: string, attributes: Map<string, string>, around: MarkJson[]): MarkJson[] {
  const style = (attributes.get("style") ?? "").slice(0, 2000);
  const weight = /(?:^|[;\s])font-weight\s*:\s*(?<value>[a-z\d]+)/i.exec(style)?.groups?.value?.toLowerCase();
  const slant = /(?:^|[;\s])font-style\s*:\s*(?<value>[a-z]+)/i.exec(style)?.groups?.value?.toLowerCase();
  const href = tag === "a" ? (attributes.get("href") ?? "") : "";
  const isHeading = /^h[1-6]$/.test(tag);
  const isBold = choose(
    weight === undefined ? null : isHeavy(weight),
    ["b", "strong"].includes(tag),
    has(around, "bold"),
  );
  const isItalic = choose(
    slant === undefined ? null : slant === "italic" || slant === "oblique",
    ["i", "em", "cite"].includes(tag),
    has(around, "italic"),
  );
  const link =
    isSafeHref(href) && href !== "" ? href : around.find((mark) => mark.type === "link")?.attrs.href;
  const marks: MarkJson[] = [];
  if (link !== undefined) marks.push({ type: "link", attrs: { href: link } });
  if (isBold && !isHeading) marks.push({ type: "bold" });
  if (isItalic) marks.push({ type: "italic" });
  return marks;
}

function choose(styled: boolean | null, named: boolean, inherited: boolean): boolean {
  return styled ?? (named || inherited);
}

function has(marks: MarkJson[], type: "bold" | "italic"): boolean {
  return marks.some((mark) => mark.type === type);
}

function isHeavy(weight: string): boolean {
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}
