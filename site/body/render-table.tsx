import type { ReactNode } from "react";
import type { Language } from "../paper/language.ts";
import { bodyLimits } from "./body-limits.ts";
import { cleanText } from "./clean-text.ts";
import { attribute, childrenOf, plainText, typeOf } from "./read-node.ts";

/** Figures stand under one another: numbers with signs, separators and a unit in front or behind. */
const FIGURE = /^[^\p{L}\p{N}]{0,3}\p{N}[\p{N}.,:\s]*\p{P}?\p{S}?(?:\p{L}{1,3})?$/u;

interface TableSetting {
  language: Language;
  /** Draws the runs of one paragraph. */
  renderInline: (paragraph: unknown) => ReactNode;
  /** Draws all blocks of a cell. */
  renderBlocks: (cell: unknown) => ReactNode;
}

/**
 * A table for readers: a caption, a head of columns when the first row is one, and a frame that scrolls sideways on a
 * narrow screen and can be reached by the keyboard.
 */
export function renderTable(node: unknown, setting: TableSetting): ReactNode {
  const rows = childrenOf(node).filter((row) => typeOf(row) === "tableRow" && childrenOf(row).length > 0);
  if (rows.length === 0) return null;
  const given = attribute(node, "caption");
  const caption = typeof given === "string" ? cleanText(given).trim() : "";
  const first = childrenOf(rows[0]);
  const isHeaded = first.every(
    (cell) => typeOf(cell) === "tableHeader" && spanOf(cell, "rowspan") === undefined,
  );
  const [head, body] = isHeaded && rows.length > 1 ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
  const figures = figureColumns(body);
  const renderRow = (scope: "col" | "row") => (row: unknown, index: number) => (
    <tr key={index}>
      {childrenOf(row).map((cell, at) => renderCell(cell, { at, scope, isFigure: figures.has(at), setting }))}
    </tr>
  );
  return (
    <section
      className="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label={caption || (setting.language === "ko" ? "표" : "Table")}
    >
      <table>
        {caption === "" ? null : <caption>{caption}</caption>}
        {head.length === 0 ? null : <thead>{head.map(renderRow("col"))}</thead>}
        <tbody>{body.map(renderRow("row"))}</tbody>
      </table>
    </section>
  );
}

/** Columns of figures stand right, their heads too; the first column names the rows, years among them. */
function figureColumns(rows: unknown[]): Set<number> {
  const cells = rows.map(childrenOf);
  const isPlain = cells.flat().every((cell) => !spanOf(cell, "colspan") && !spanOf(cell, "rowspan"));
  const columns = isPlain ? (cells[0] ?? []).map((_cell, at) => at).slice(1) : [];
  return new Set(columns.filter((at) => cells.every((row) => FIGURE.test(plainText(row[at]).trim()))));
}

interface CellPlace {
  at: number;
  scope: "col" | "row";
  isFigure: boolean;
  setting: TableSetting;
}

function renderCell(cell: unknown, { at, scope, isFigure, setting }: CellPlace): ReactNode {
  const spans = { colSpan: spanOf(cell, "colspan"), rowSpan: spanOf(cell, "rowspan") };
  const blocks = childrenOf(cell);
  const isOneLine = blocks.length === 1 && typeOf(blocks[0]) === "paragraph";
  const words = isOneLine ? setting.renderInline(blocks[0]) : setting.renderBlocks(cell);
  const className = isFigure ? "is-figure" : undefined;
  return typeOf(cell) === "tableHeader" ? (
    <th key={at} scope={scope} className={className} {...spans}>
      {words}
    </th>
  ) : (
    <td key={at} className={className} {...spans}>
      {words}
    </td>
  );
}

function spanOf(cell: unknown, name: "colspan" | "rowspan"): number | undefined {
  const span = attribute(cell, name);
  return typeof span === "number" && Number.isInteger(span) && span > 1 && span <= bodyLimits.span
    ? span
    : undefined;
}
