/** `Mod-Shift-B` as it stands on this person's keyboard. */
export function keyName(keys: string): string {
  const isApple = typeof navigator !== "undefined" && /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
  const names: Record<string, string> = isApple ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" };
  return keys
    .split("-")
    .map((key) => names[key] ?? key)
    .join(isApple ? "" : "+");
}

/** Every shortcut of the editor, for the sheet. */
export const shortcutGroups: { name: string; shortcuts: [keys: string, what: string][] }[] = [
  {
    name: "Text",
    shortcuts: [
      ["Mod-B", "Bold"],
      ["Mod-I", "Italic"],
      ["Mod-K", "Link"],
      ["Mod-Z", "Undo"],
      ["Mod-Shift-Z", "Redo"],
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
    name: "Story",
    shortcuts: [
      ["Enter", "From the headline to the standfirst, from there to the text"],
      ["Mod-S", "Save now (it happens by itself)"],
      ["Alt-F10", "To the toolbar"],
      ["Mod-/", "This sheet"],
    ],
  },
];
