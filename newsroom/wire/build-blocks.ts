import type { BlockJson, InlineJson, ListItemJson, ParagraphJson } from "#site/body/document.ts";
import { readMarker } from "./read-marker.ts";
import { sliceRuns } from "./slice-runs.ts";
import type { CopyLine } from "./wire-copy.ts";

const RULE = /^(?:[-–—_*=~·]\s?){3,}$/u;

interface ListLine {
  kind: "bullet" | "number";
  sign: string;
  runs: InlineJson[];
}

/** The body's blocks from finished lines. Two or more neighbours with the same kind of mark become a list. */
export function buildBlocks(lines: CopyLine[]): BlockJson[] {
  const blocks: BlockJson[] = [];
  for (let at = 0; at < lines.length; ) {
    const list = gatherList(lines, at);
    if (list.length > 0) {
      blocks.push(buildList(list));
      at += list.length;
      continue;
    }
    const line = lines[at];
    if (line !== undefined) blocks.push(buildBlock(line));
    at += 1;
  }
  return blocks.length === 0 ? [{ type: "paragraph" }] : blocks;
}

function gatherList(lines: CopyLine[], from: number): ListLine[] {
  const list: ListLine[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const next = line === undefined ? null : readListLine(line);
    const last = list.at(-1);
    if (next === null || (last !== undefined && !follows(last, next))) break;
    list.push(next);
  }
  const isMade = lines[from]?.tag === "bullet" || lines[from]?.tag === "number";
  return list.length >= 2 || isMade ? list : [];
}

function readListLine(line: CopyLine): ListLine | null {
  if (line.tag === "bullet" || line.tag === "number") return { kind: line.tag, sign: "", runs: line.runs };
  const marker = line.tag === "line" && !RULE.test(line.text.slice(0, 200)) ? readMarker(line.text) : null;
  if (marker === null) return null;
  return {
    kind: marker.kind,
    sign: marker.sign,
    runs: sliceRuns(line.runs, marker.length, line.text.length),
  };
}

function follows(last: ListLine, next: ListLine): boolean {
  if (last.kind !== next.kind) return false;
  return last.kind === "bullet" || last.sign === ""
    ? last.sign === next.sign
    : Number(next.sign) === Number(last.sign) + 1;
}

function buildList(list: ListLine[]): BlockJson {
  const content = list.map(
    ({ runs }): ListItemJson => ({ type: "listItem", content: [buildParagraph(runs)] }),
  );
  const [first] = list;
  if (first?.kind === "bullet") return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: first?.sign ? Number(first.sign) : 1 }, content };
}

function buildBlock(line: CopyLine): BlockJson {
  if (line.block !== null) return line.block;
  if (line.tag === "heading3") return { type: "heading", attrs: { level: 3 }, content: line.runs };
  if (line.tag === "heading2" || line.tag === "title")
    return { type: "heading", attrs: { level: 2 }, content: line.runs };
  return RULE.test(line.text.slice(0, 200)) && line.text.length <= 200
    ? { type: "horizontalRule" }
    : buildParagraph(line.runs);
}

function buildParagraph(runs: InlineJson[]): ParagraphJson {
  const content: InlineJson[] = [];
  for (const run of runs) {
    const last = content.at(-1);
    if (
      run.type === "text" &&
      last?.type === "text" &&
      JSON.stringify(last.marks) === JSON.stringify(run.marks)
    )
      content[content.length - 1] = { ...last, text: last.text + run.text };
    else content.push(run);
  }
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}
