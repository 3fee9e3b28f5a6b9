import { Node } from "@tiptap/core";
import { bodyLimits } from "./body-limits.ts";

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const number = Number(element.getAttribute(name) ?? 1);
    return isSpan(number) ? number : 1;
  },
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
  validate: (value: unknown) => {
    if (!isSpan(value)) throw new RangeError("a cell's span is a small number");
  },
});

function isSpan(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= bodyLimits.span;
}

/** How many columns and rows a cell covers: all there is to a cell besides its words. Widths are the page's affair. */
const cellAttributes = () => ({ colspan: span("colspan"), rowspan: span("rowspan") });

/** A table of words: rows of cells, the first row usually heads, and a caption. */
const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  addAttributes: () => ({
    caption: {
      default: "",
      parseHTML: (element: HTMLElement) =>
        (element.querySelector("caption")?.textContent ?? "")
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, bodyLimits.caption),
      renderHTML: () => ({}),
      validate: (value: unknown) => {
        if (typeof value !== "string" || value.length > bodyLimits.caption)
          throw new RangeError("not a caption");
      },
    },
  }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ node }) => [
    "table",
    ...(node.attrs.caption === ""
      ? []
      : [["caption", { contenteditable: "false" }, node.attrs.caption] as const]),
    ["tbody", 0],
  ],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const TableCell = Node.create({
  name: "tableCell",
  content: "(paragraph | bulletList | orderedList)+",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

const TableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph+",
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

const roles: Record<string, string> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

/** The table's nodes, with the roles by which prosemirror-tables knows them. */
export const tableNodes = [
  Table.extend({
    extendNodeSchema: ({ name }: { name: string }) => (roles[name] ? { tableRole: roles[name] } : {}),
  }),
  TableRow,
  TableCell,
  TableHeader,
];
