import type { Editor } from "@tiptap/core";
import type { MenuEntry } from "./menu-button.client.tsx";
import { actOnTable, insertTable, tableActs } from "./table/edit-table.ts";
import type { Tools } from "./use-tools.client.ts";

/** What can be put between two paragraphs. */
export function insertEntries(editor: Editor, tools: Tools): MenuEntry[] {
  return [
    { name: "Table", keys: "Mod-Shift-9", run: () => thenWrite(editor, () => insertTable(editor.view)) },
    { name: "Picture or file", keys: "Mod-Shift-6", run: () => tools.show("library") },
    { name: "Related story", run: () => tools.show("related") },
    { name: "Place for a picture", run: () => tools.show("picture") },
    {
      name: "Divider",
      keys: "Mod-Shift-H",
      run: () => void editor.chain().focus().setHorizontalRule().run(),
    },
  ];
}

export function tableEntries(editor: Editor, tools: Tools): MenuEntry[] {
  const acts = tableActs.map(({ name, keys, run }) => ({
    name,
    ...(keys ? { keys } : {}),
    isOff: !run(editor.state),
    run: () => thenWrite(editor, () => actOnTable(editor.view, run)),
  }));
  return [...acts.slice(0, -1), { name: "Caption", run: () => tools.show("caption") }, ...acts.slice(-1)];
}

export function moreEntries(editor: Editor, tools: Tools): MenuEntry[] {
  return [
    { name: "Find and replace", keys: "Mod-F", run: () => tools.show("find") },
    {
      name: "Smart typography",
      isChecked: tools.isTypographic,
      run: () => thenWrite(editor, () => tools.setTypographic(!tools.isTypographic)),
    },
    {
      name: "Distraction-free",
      keys: "Mod-Shift-F",
      isChecked: tools.isQuiet,
      run: () => thenWrite(editor, () => tools.setQuiet(!tools.isQuiet)),
    },
    { name: "Keyboard shortcuts", keys: "Mod-/", run: () => tools.show("shortcuts") },
  ];
}

/** Does something and gives the caret back to the text. */
function thenWrite(editor: Editor, act: () => unknown): void {
  act();
  editor.view.focus();
}
