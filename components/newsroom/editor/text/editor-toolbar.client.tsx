"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
  Bold,
  CirclePlus,
  Ellipsis,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Quote,
  Redo2,
  Search,
  Table2,
  TextQuote,
  Undo2,
} from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import { MenuButton } from "./menu-button.client.tsx";
import { keyName } from "./shortcuts.ts";
import { insertEntries, moreEntries, tableEntries } from "./tools-menus.ts";
import type { Tools } from "./use-tools.client.ts";

interface Tool {
  name: string;
  keys: string;
  Icon: LucideIcon;
  /** What the editor calls it, when it is something the text can be. */
  active?: [name: string, attributes?: Record<string, unknown>];
  /** Also works in the headline and the standfirst. */
  everywhere?: boolean;
  run(editor: Editor): void;
}

const tools: Tool[] = [
  {
    name: "Bold",
    keys: "Mod-B",
    Icon: Bold,
    active: ["bold"],
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    keys: "Mod-I",
    Icon: Italic,
    active: ["italic"],
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "Heading",
    keys: "Mod-Alt-2",
    Icon: Heading2,
    active: ["heading", { level: 2 }],
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "Smaller heading",
    keys: "Mod-Alt-3",
    Icon: Heading3,
    active: ["heading", { level: 3 }],
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Quotation",
    keys: "Mod-Shift-B",
    Icon: Quote,
    active: ["blockquote"],
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "Pull quote",
    keys: "Mod-Shift-U",
    Icon: TextQuote,
    active: ["pullQuote"],
    run: (editor) => editor.chain().focus().toggleNode("pullQuote", "paragraph").run(),
  },
  {
    name: "List",
    keys: "Mod-Shift-8",
    Icon: List,
    active: ["bulletList"],
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    keys: "Mod-Shift-7",
    Icon: ListOrdered,
    active: ["orderedList"],
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "Undo",
    keys: "Mod-Z",
    Icon: Undo2,
    everywhere: true,
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: "Redo",
    keys: "Mod-Shift-Z",
    Icon: Redo2,
    everywhere: true,
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

interface EditorToolbarProps {
  editor: Editor;
  tools: Tools;
  onNote: () => void;
}

/** The text's tools: one stop for Tab, arrow keys inside, pressed where the text is already so. */
export const EditorToolbar = memo(function EditorToolbar({
  editor,
  tools: around,
  onNote,
}: EditorToolbarProps) {
  const [current, setCurrent] = useState(0);
  const { pressed, isHead, isLink, isInTable } = useEditorState({
    editor,
    selector: () => ({
      pressed: tools.map(({ active }) => (active ? editor.isActive(...active) : null)),
      isHead: editor.isActive("headline") || editor.isActive("standfirst"),
      isLink: editor.isActive("link"),
      isInTable: editor.isActive("table"),
    }),
  });
  const all: (Tool & { isPressed: boolean | null })[] = tools.map((tool, index) => ({
    ...tool,
    isPressed: pressed[index] ?? null,
  }));
  all.splice(2, 0, {
    name: "Link",
    keys: "Mod-K",
    Icon: Link2,
    run: () => around.show("link"),
    isPressed: isLink,
  });
  all.push({
    name: "Note",
    keys: "Mod-Alt-M",
    Icon: MessageSquarePlus,
    everywhere: true,
    run: onNote,
    isPressed: null,
  });
  all.push({
    name: "Find and replace",
    keys: "Mod-F",
    Icon: Search,
    everywhere: true,
    run: () => around.show("find"),
    isPressed: around.open === "find",
  });
  const menus = [
    ...(isInTable ? [{ name: "Table", Icon: Table2, entries: tableEntries(editor, around) }] : []),
    { name: "Insert", Icon: CirclePlus, entries: insertEntries(editor, around) },
    { name: "More tools", Icon: Ellipsis, entries: moreEntries(editor, around) },
  ];

  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const last = buttons.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    buttons[next]?.focus();
  }

  return (
    <div
      className="editor-toolbar"
      role="toolbar"
      aria-label="Text"
      aria-controls="story-text"
      onKeyDown={walk}
    >
      {all.map(({ name, keys, Icon, everywhere, isPressed, run }, index) => {
        const isOff = isHead && !everywhere;
        return (
          <button
            key={name}
            type="button"
            className="icon-button"
            aria-label={name}
            aria-pressed={isPressed ?? undefined}
            aria-disabled={isOff || undefined}
            title={`${name} (${keyName(keys)})`}
            tabIndex={index === current ? 0 : -1}
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setCurrent(index)}
            onClick={() => {
              if (!isOff) run(editor);
            }}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        );
      })}
      {menus.map(({ name, Icon, entries }, index) => (
        <MenuButton
          key={name}
          name={name}
          Icon={Icon}
          entries={entries}
          tabIndex={all.length + index === current ? 0 : -1}
          onFocus={() => setCurrent(all.length + index)}
        />
      ))}
    </div>
  );
});
