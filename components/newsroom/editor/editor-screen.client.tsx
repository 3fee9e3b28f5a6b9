"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { memo, useMemo, useRef } from "react";
import { documentExtensions } from "#site/body/document-schema.ts";
import { EditorFrame } from "./editor-frame.client.tsx";
import type { PaperChoices } from "./fields/fields-panel.client.tsx";
import { RemoteCursors } from "./live/remote-cursors.ts";
import { StoryNotes } from "./notes/note-marks.ts";
import type { OpenedStory } from "./save/open-story.ts";
import type { StoryApi } from "./save/story-api.ts";
import type { StoryConnection } from "./save/story-connection.ts";
import type { SignIn } from "./status/sign-in-dialog.client.tsx";
import { recallMode } from "./suggest/remember-mode.ts";
import { SuggestChanges } from "./suggest/suggest-changes.ts";
import { FindMatches } from "./text/find/find-matches.ts";
import { ParagraphLanguage, storyLanguage } from "./text/paragraph-language.ts";
import { StoryPictures } from "./text/pictures/story-pictures.ts";
import { takeFiles } from "./text/pictures/take-files.ts";
import { PlacedBlocks } from "./text/placed-blocks.ts";
import { StoryCollab } from "./text/story-collab.ts";
import { StoryKeys } from "./text/story-keys.ts";
import { type PasteActions, StoryPaste } from "./text/story-paste.ts";
import { StoryTables } from "./text/table/story-tables.ts";
import { SmartTypography } from "./text/typography/smart-typography.ts";
import { useTools } from "./text/use-tools.client.ts";
import { useConnection } from "./use-connection.client.ts";
import { useWire } from "./wire/use-wire.client.ts";

interface EditorScreenProps {
  opened: OpenedStory;
  api: StoryApi;
  user: { id: string; name?: string; email?: string; mayAddPlaces: boolean };
  choices: PaperChoices;
  signIn: SignIn;
  deskHref: string;
  onReopen: () => void;
}

/** The text is drawn by the editor alone: nothing around it may redraw it. */
const Text = memo(EditorContent);

/** One opened story: the editor, its line to the newsroom, and the frame around both. */
export function EditorScreen({ opened, api, user, choices, signIn, deskHref, onReopen }: EditorScreenProps) {
  const wire = useWire(api);
  const line = useRef<StoryConnection | null>(null);
  const { tools, press, editor: toolsEditor, isTypographicNow } = useTools(() => line.current?.resume());
  const actions = useRef<PasteActions>({ onCopy: () => {}, onProblem: () => {} });

  const extensions = useMemo(
    () => [
      ...documentExtensions,
      StoryKeys,
      StoryPaste.configure({
        onCopy: (copy) => actions.current.onCopy(copy),
        onProblem: (reason) => actions.current.onProblem(reason),
      }),
      StoryCollab.configure({ version: opened.version, clientId: opened.clientId }),
      RemoteCursors,
      ParagraphLanguage.configure({ language: opened.view.fields.language.value }),
      FindMatches,
      StoryTables,
      SmartTypography.configure({
        isOn: isTypographicNow,
        language: () => (toolsEditor.current ? storyLanguage(toolsEditor.current.state) : "en"),
      }),
      PlacedBlocks.configure({
        readTitle: async (storyId) => {
          const answer = await api.readTitle(storyId);
          return answer.kind === "done" ? answer.value : answer.kind === "refused" ? "gone" : null;
        },
        editPicture: () => tools.show("picture"),
      }),
      StoryPictures.configure({
        readAsset: async (id) => {
          const answer = await api.pictures.readAsset(id);
          if (answer.kind === "done") return answer.value.asset;
          return answer.kind === "refused" ? "gone" : null;
        },
        editPlaced: () => tools.show("placed"),
        onFiles: (view, files, position) =>
          void takeFiles(view, api.pictures, { files, position, userId: user.id }),
      }),
      SuggestChanges.configure({
        author: { userId: user.id, name: user.name ?? "" },
        storyId: opened.view.id,
        isSuggesting: recallMode(opened.view.id),
        readRight: () => line.current?.getSnapshot().status.may.settle ?? "none",
      }),
      StoryNotes,
    ],
    [opened, api, user.id, user.name, isTypographicNow, toolsEditor, tools.show],
  );
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions,
    content: opened.document,
    editable: opened.view.may.write,
    editorProps: {
      attributes: {
        id: "story-text",
        class: "story-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Story: headline, standfirst and text",
        spellcheck: "true",
        lang: opened.view.fields.language.value,
      },
      handleKeyDown: (_view, event) => press(event),
    },
  });
  const connection = useConnection({ editor, opened, api, onReopen });
  line.current = connection;
  toolsEditor.current = editor;
  actions.current = {
    onCopy: (copy) => {
      if (editor && connection) void wire.takeIn(copy, editor, connection);
    },
    onProblem: wire.tellProblem,
  };

  if (!editor || !connection) return <main className="editor-opening" aria-busy="true" />;
  return (
    <EditorFrame
      editor={editor}
      connection={connection}
      opened={opened}
      api={api}
      user={user}
      choices={choices}
      signIn={signIn}
      deskHref={deskHref}
      wire={wire}
      text={<Text editor={editor} />}
      tools={tools}
    />
  );
}
