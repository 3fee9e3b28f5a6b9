import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import type { EditorView } from "@tiptap/pm/view";

const ROWS = 3;
const COLUMNS = 3;

/** Puts an empty table with a row of heads after the paragraph the caret is in (in place of an empty one). */
export function insertTable(view: EditorView): boolean {
  const { state } = view;
  const { table, tableRow, tableCell, tableHeader, paragraph } = state.schema.nodes;
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph || isInTable(state)) return false;
  const cells = (type: typeof tableCell) =>
    Array.from({ length: COLUMNS }, () => type.create(null, paragraph.create()));
  const rows = Array.from({ length: ROWS }, (_row, index) =>
    tableRow.create(null, cells(index === 0 ? tableHeader : tableCell)),
  );
  return insertBlock(view, table.create(null, rows));
}

/** Puts a block of its own below the block the caret is in, in place of an empty paragraph, never into the head. */
export function insertBlock(view: EditorView, block: Node): boolean {
  view.dispatch(blockInsertion(view.state, block));
  return true;
}

/** The same as a transaction. */
export function blockInsertion(state: EditorState, block: Node): Transaction {
  const { doc, selection, tr } = state;
  const body = doc.child(0).nodeSize + doc.child(1).nodeSize;
  const top = selection.$from.depth > 0 ? selection.$from.before(1) : selection.from;
  const here = doc.nodeAt(top);
  const isEmpty = top >= body && here?.type.name === "paragraph" && here.content.size === 0;
  const at = top < body ? body : isEmpty || !here ? top : top + here.nodeSize;
  if (isEmpty && here) tr.replaceWith(at, at + here.nodeSize, block);
  else tr.insert(at, block);
  const end = at + block.nodeSize;
  const { paragraph } = state.schema.nodes;
  // Below a table or a card there must be a line to go on writing in.
  if (end === tr.doc.content.size && paragraph) tr.insert(end, paragraph.create());
  const caret = block.isAtom ? end + 1 : at + 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(caret, tr.doc.content.size)), 1));
  return tr.scrollIntoView();
}

/** The table the selection is in: its position and node. */
export function findTable(view: EditorView) {
  const { $from } = view.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === "table") return { position: $from.before(depth), node };
  }
  return null;
}

export function setCaption(view: EditorView, caption: string): void {
  const table = findTable(view);
  if (table) view.dispatch(view.state.tr.setNodeAttribute(table.position, "caption", caption));
}

/** Does something with the table the caret is in; the caret stays in it while there is one. */
export function actOnTable(view: EditorView, run: Command): boolean {
  const table = findTable(view);
  if (!table || !run(view.state, view.dispatch)) return false;
  const { state } = view;
  const left = state.doc.nodeAt(table.position);
  if (left?.type.name === "table" && !isInTable(state)) {
    const end = state.doc.resolve(table.position + left.nodeSize - 1);
    view.dispatch(state.tr.setSelection(TextSelection.near(end, -1)));
  }
  return true;
}

/** What can be done with the table the caret is in, in the order of its menu. */
export const tableActs: { name: string; keys?: string; run: Command }[] = [
  { name: "Row above", run: addRowBefore },
  { name: "Row below", keys: "Mod-Enter", run: addRowAfter },
  { name: "Column before", run: addColumnBefore },
  { name: "Column after", keys: "Mod-Alt-Enter", run: addColumnAfter },
  { name: "Delete row", keys: "Mod-Shift-Backspace", run: deleteRow },
  { name: "Delete column", keys: "Mod-Alt-Backspace", run: deleteColumn },
  { name: "Head row", run: toggleHeaderRow },
  { name: "Head column", run: toggleHeaderColumn },
  { name: "Merge cells", run: mergeCells },
  { name: "Split cell", run: splitCell },
  { name: "Delete table", run: deleteTable },
];
