import type { BlockJson, InlineJson, ListItemJson, MarkJson } from "#site/body/document.ts";
import { makeLine } from "./make-line.ts";
import type { CopyLine } from "./wire-copy.ts";

type Container =
  | { kind: "list"; isOrdered: boolean; start: number; items: ListItemJson[] }
  | { kind: "item"; blocks: BlockJson[] }
  | { kind: "quote"; blocks: BlockJson[] };

interface LineGatherer {
  addText(text: string, marks: MarkJson[]): void;
  breakLine(): void;
  endLine(edge: "paragraph" | "division"): void;
  beginBlock(tag: CopyLine["tag"]): void;
  addRule(): void;
  open(container: "quote" | "item" | { isOrdered: boolean; start: number }): void;
  close(): void;
  lines: CopyLine[];
}

/**
 * Collects text and edges, met in document order, into lines. Inside a list or quotation they become blocks, and
 * the outermost list or quotation becomes one line of its own.
 */
export function gatherLines(tally: Map<string, number>): LineGatherer {
  const lines: CopyLine[] = [];
  const containers: Container[] = [];
  let runs: InlineJson[] = [];
  let tag: CopyLine["tag"] = "line";
  let gap = true;

  const put = (block: BlockJson) => {
    const top = containers.at(-1);
    if (top === undefined) lines.push({ tag: "made", runs: [], text: "", indent: 0, gap: true, block });
    else if (top.kind === "list") top.items.push({ type: "listItem", content: beginWithParagraph([block]) });
    else top.blocks.push(block);
  };
  const flush = (isBreak: boolean) => {
    const line = makeLine(runs, { tag, gap }, tally);
    const isEmpty = line.text === "";
    runs = [];
    if (containers.length === 0) {
      gap = isEmpty ? gap || isBreak : false;
      if (!isEmpty) lines.push(line);
    } else if (!isEmpty) put({ type: "paragraph", content: line.runs });
  };

  return {
    lines,
    addText(text, marks) {
      if (text === "") return;
      const last = runs.at(-1);
      const isSame = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
      if (isSame) runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push(marks.length === 0 ? { type: "text", text } : { type: "text", text, marks });
    },
    breakLine() {
      if (tag !== "line") runs.push({ type: "text", text: " " });
      else if (containers.length > 0 && runs.length > 0) runs.push({ type: "hardBreak" });
      else flush(true);
    },
    endLine(edge) {
      flush(false);
      tag = "line";
      if (edge === "paragraph") gap = true;
    },
    beginBlock(next) {
      tag = next;
    },
    addRule() {
      flush(false);
      put({ type: "horizontalRule" });
    },
    open(container) {
      flush(false);
      if (container === "quote" || container === "item") containers.push({ kind: container, blocks: [] });
      else containers.push({ kind: "list", ...container, items: [] });
    },
    close() {
      flush(false);
      const done = containers.pop();
      gap = true;
      if (done?.kind === "quote" && done.blocks.length > 0) put({ type: "blockquote", content: done.blocks });
      else if (done?.kind === "item" && done.blocks.length > 0) putItem(done.blocks);
      else if (done?.kind === "list" && done.items.length > 0)
        put(
          done.isOrdered
            ? { type: "orderedList", attrs: { start: done.start }, content: done.items }
            : { type: "bulletList", content: done.items },
        );
    },
  };

  function putItem(blocks: BlockJson[]): void {
    const top = containers.at(-1);
    const content = beginWithParagraph(blocks);
    if (top?.kind === "list") top.items.push({ type: "listItem", content });
    else put({ type: "bulletList", content: [{ type: "listItem", content }] });
  }
}

// The schema asks every list item to begin with a paragraph.
function beginWithParagraph(blocks: BlockJson[]): BlockJson[] {
  return blocks[0]?.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks];
}
