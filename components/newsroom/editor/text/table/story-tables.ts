import { Extension } from "@tiptap/core";
import { addRowAfter, goToNextCell, isInTable, tableEditing } from "@tiptap/pm/tables";
import { actOnTable, tableActs } from "./edit-table.ts";

/** Tables as one edits them: Tab walks through the cells and makes a new row at the end. */
export const StoryTables = Extension.create({
  name: "storyTables",
  // Before the list's own Tab, after the story's keys.
  priority: 950,
  addKeyboardShortcuts() {
    const { editor } = this;
    const walk = (direction: 1 | -1) => {
      if (!isInTable(editor.state)) return false;
      const { dispatch } = editor.view;
      if (goToNextCell(direction)(editor.state, dispatch)) return true;
      if (direction === -1) return true;
      return addRowAfter(editor.state, dispatch) && goToNextCell(1)(editor.state, dispatch);
    };
    const acts = tableActs.flatMap(({ keys, run }) =>
      keys ? [[keys, () => actOnTable(editor.view, run)] as const] : [],
    );
    return { ...Object.fromEntries(acts), Tab: () => walk(1), "Shift-Tab": () => walk(-1) };
  },
  addProseMirrorPlugins() {
    return [tableEditing({ allowTableNodeSelection: true })];
  },
});
