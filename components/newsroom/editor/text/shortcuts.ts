import { isApple } from "./tool-keys.ts";

/** `Mod-Shift-B` as it stands on this person's keyboard. */
export function keyName(keys: string): string {
  const names: Record<string, string> = isApple() ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" };
  return keys
    .split("-")
    .map((key) => names[key] ?? key)
    .join(isApple() ? "" : "+");
}

interface ShortcutGroup {
  name: string;
  shortcuts: [keys: string, what: string][];
}

/** Every shortcut of the editor, for the sheet. */
export const shortcutGroups: ShortcutGroup[] = [
  {
    name: "Text",
    shortcuts: [
      ["Mod-B", "Bold"],
      ["Mod-I", "Italic"],
      ["Mod-K", "Link"],
      ["Mod-Z", "Undo"],
      ["Mod-Shift-Z", "Redo"],
      ["Mod-Shift-V", "Paste without the looks of the copy"],
      ["Backspace", "Right after a smart sign: what was typed"],
    ],
  },
  {
    name: "Find",
    shortcuts: [
      ["Mod-F", "Find and replace"],
      ["Mod-Alt-F", "Find and replace, where the browser keeps the other key"],
      ["F3", "Next match (also Enter in the box)"],
      ["Shift-F3", "Previous match (also Shift and Enter)"],
      ["Mod-G", "Next match"],
      ["Esc", "Close the search, back to the text"],
    ],
  },
  {
    name: "Paragraphs",
    shortcuts: [
      ["Mod-Alt-0", "Paragraph"],
      ["Mod-Alt-2", "Heading"],
      ["Mod-Alt-3", "Smaller heading"],
      ["Mod-Shift-B", "Quotation"],
      ["Mod-Shift-U", "Pull quote"],
      ["Mod-Shift-8", "List"],
      ["Mod-Shift-7", "Numbered list"],
      ["Mod-Shift-H", "Divider"],
      ["Shift-Enter", "New line in the same paragraph"],
    ],
  },
  {
    name: "Tables",
    shortcuts: [
      ["Mod-Shift-9", "New table"],
      ["Tab", "Next cell; after the last one a new row"],
      ["Shift-Tab", "Cell before"],
      ["Mod-Enter", "Row below"],
      ["Mod-Alt-Enter", "Column after"],
      ["Mod-Shift-Backspace", "Delete row"],
      ["Mod-Alt-Backspace", "Delete column"],
    ],
  },
  {
    name: "Pictures",
    shortcuts: [
      ["Mod-Shift-6", "Picture or file from the library, or from this computer"],
      ["Enter", "Details of the selected picture; from a caption on with the text"],
      ["Esc", "From a caption to its picture"],
      ["Alt-ArrowUp", "Move the selected picture up"],
      ["Alt-ArrowDown", "Move the selected picture down"],
      ["Backspace", "Take the selected picture out"],
    ],
  },
  {
    name: "Suggestions",
    shortcuts: [
      ["Mod-Shift-E", "Suggesting on or off"],
      ["F8", "Next suggestion"],
      ["Shift-F8", "Previous suggestion"],
      ["Mod-Enter", "Accept the one at the caret"],
      ["Mod-Shift-Enter", "Reject the one at the caret"],
    ],
  },
  {
    name: "Notes",
    shortcuts: [
      ["Mod-Alt-M", "Note on the selected words, or on the paragraph"],
      ["Mod-Alt-N", "Next note"],
      ["Mod-Alt-P", "Previous note"],
      ["Mod-Enter", "Send the note"],
    ],
  },
  {
    name: "Story",
    shortcuts: [
      ["Enter", "From the headline to the standfirst, from there to the text"],
      ["Mod-Alt-Y", "Take it: assign the story to yourself"],
      ["Mod-S", "Save now (it happens by itself)"],
      ["Mod-Shift-F", "Distraction-free; Esc leaves it"],
      ["Alt-F10", "To the toolbar; arrow keys walk, down opens a menu"],
      ["Mod-/", "This sheet"],
    ],
  },
];

/** The shortcuts that do, or are called, what was typed. */
export function findShortcuts(sought: string): ShortcutGroup[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return shortcutGroups
    .map(({ name, shortcuts }) => ({
      name,
      shortcuts: shortcuts.filter(([keys, what]) => {
        const all = `${name} ${keys} ${keyName(keys)} ${what}`.toLowerCase();
        return words.every((word) => all.includes(word));
      }),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
