"use client";

import type { Editor } from "@tiptap/core";
import { Dialog } from "../../../dialog.client.tsx";
import type { StoryApi } from "../../save/story-api.ts";
import { StoryPicker } from "../story-picker.client.tsx";
import { insertBlock } from "../table/edit-table.ts";

interface RelatedDialogProps {
  editor: Editor;
  api: StoryApi;
  ownId: string;
  onClose: () => void;
}

/** Places another story of the paper among the paragraphs. */
export function RelatedDialog({ editor, api, ownId, onClose }: RelatedDialogProps) {
  function place(storyId: string) {
    const node = editor.schema.nodes.relatedStory?.create({ storyId });
    onClose();
    if (node) insertBlock(editor.view, node);
    editor.view.focus();
  }

  return (
    <Dialog
      title="Related story"
      onClose={() => {
        onClose();
        editor.view.focus();
      }}
    >
      <div className="stack tall-dialog">
        <StoryPicker api={api} label="Story" ownId={ownId} onChoose={(story) => place(story.id)} />
        <p className="field-hint">
          Readers see its headline as it is on the day they read, and nothing while it is not live.
        </p>
      </div>
    </Dialog>
  );
}
