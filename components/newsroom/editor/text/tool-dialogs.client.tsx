"use client";

import "./placed-blocks.css";
import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { flushSync } from "react-dom";
import { bodyLimits } from "#site/body/body-limits.ts";
import { lateDialog } from "../../late-part.client.tsx";
import type { StoryApi } from "../save/story-api.ts";
import { LineDialog } from "./line-dialog.client.tsx";
import { LinkDialog } from "./link-dialog.client.tsx";
import { AssetPicker } from "./pictures/asset-picker.client.tsx";
import { placeAssets } from "./pictures/place-pictures.ts";
import { ShortcutSheet } from "./shortcut-sheet.client.tsx";
import { findTable, insertBlock, setCaption } from "./table/edit-table.ts";
import type { Tools } from "./use-tools.client.ts";

const PlacedDialog = lateDialog(
  async () => (await import("./pictures/placed-dialog.client.tsx")).PlacedDialog,
);
const RelatedDialog = lateDialog(
  async () => (await import("./related/related-dialog.client.tsx")).RelatedDialog,
);

interface ToolDialogsProps {
  editor: Editor;
  tools: Tools;
  api: StoryApi;
  storyId: string;
  userId: string;
}

/** The tools that ask something before they do it. */
export function ToolDialogs({ editor, tools, api, storyId, userId }: ToolDialogsProps) {
  const close = () => {
    // Nothing behind an open dialog can take the caret, so it must be gone first.
    flushSync(tools.close);
    editor.view.focus();
  };
  switch (tools.open) {
    case "link":
      return <LinkDialog editor={editor} api={api} ownId={storyId} onClose={tools.close} />;
    case "shortcuts":
      return <ShortcutSheet onClose={close} />;
    case "library":
      return (
        <AssetPicker
          api={api.pictures}
          userId={userId}
          onClose={close}
          onChoose={(assets, layout) => {
            flushSync(tools.close);
            placeAssets(editor.view, assets, layout);
          }}
        />
      );
    case "placed":
      return <PlacedDialog editor={editor} api={api.pictures} userId={userId} onClose={close} />;
    case "related":
      return <RelatedDialog editor={editor} api={api} ownId={storyId} onClose={tools.close} />;
    case "picture":
      return (
        <LineDialog
          title="Place for a picture"
          label="What should be on it"
          hint="For the newsroom only: readers never see this."
          start={noteOf(editor)}
          most={bodyLimits.pictureNote}
          onClose={close}
          onSet={(note) => {
            close();
            placePicture(editor, note);
          }}
        />
      );
    case "caption":
      return (
        <LineDialog
          title="Caption of the table"
          label="Caption"
          hint="What the table shows, where the figures are from. Readers see it above the table."
          start={captionOf(editor)}
          most={bodyLimits.caption}
          onClose={close}
          onSet={(caption) => {
            close();
            setCaption(editor.view, caption);
          }}
        />
      );
    default:
      return null;
  }
}

function selectedSlot(editor: Editor) {
  const { selection } = editor.state;
  return selection instanceof NodeSelection && selection.node.type.name === "pictureSlot" ? selection : null;
}

function noteOf(editor: Editor): string {
  const note: unknown = selectedSlot(editor)?.node.attrs.note;
  return typeof note === "string" ? note : "";
}

function captionOf(editor: Editor): string {
  const caption: unknown = findTable(editor.view)?.node.attrs.caption;
  return typeof caption === "string" ? caption : "";
}

function placePicture(editor: Editor, note: string): void {
  const slot = selectedSlot(editor);
  const node = editor.schema.nodes.pictureSlot?.create({ note });
  if (slot) editor.view.dispatch(editor.state.tr.setNodeAttribute(slot.from, "note", note));
  else if (node) insertBlock(editor.view, node);
}
