import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { canJoin, canSplit } from "@tiptap/pm/transform";
import type { Dice } from "./dice.ts";
import type { Letters } from "./letters.ts";

export interface Edit {
  transaction: Transaction;
  typed: string;
  removed: string;
}

interface Block {
  from: number;
  to: number;
  node: Node;
  isBody: boolean;
}

/** Something a writer might do now: type, take out words or a paragraph, part or join paragraphs, make words bold. */
export function randomEdit(state: EditorState, dice: Dice, letters: Letters): Edit {
  const blocks = readBlocks(state.doc);
  const block = dice.pick(blocks);
  const position = dice.between(block.from + 1, block.to - 1);
  const luck = dice.roll();
  if (luck < 0.12 && block.to - 1 > position) {
    return remove(state, position, Math.min(block.to - 1, position + dice.between(1, 6)));
  }
  if (luck < 0.15 && block.isBody && blocks.length > 6) return remove(state, block.from, block.to);
  if (luck < 0.22 && block.isBody && canSplit(state.doc, position)) {
    return { transaction: state.tr.split(position), typed: "", removed: "" };
  }
  if (luck < 0.25 && block.isBody && blocks.length > 8 && canJoin(state.doc, block.from)) {
    return { transaction: state.tr.join(block.from), typed: "", removed: "" };
  }
  if (luck < 0.3 && block.isBody && block.to - 1 > position) {
    const bold = state.schema.marks.bold?.create();
    if (bold) {
      return { transaction: state.tr.addMark(position, block.to - 1, bold), typed: "", removed: "" };
    }
  }
  const typed = letters.take(dice.between(1, 6));
  return { transaction: state.tr.insertText(typed, position), typed, removed: "" };
}

function remove(state: EditorState, from: number, to: number): Edit {
  return {
    transaction: state.tr.delete(from, to),
    typed: "",
    removed: state.doc.textBetween(from, to),
  };
}

function readBlocks(document: Node): Block[] {
  const blocks: Block[] = [];
  document.forEach((node, from, index) => {
    if (node.isTextblock) blocks.push({ from, to: from + node.nodeSize, node, isBody: index > 1 });
  });
  return blocks;
}
