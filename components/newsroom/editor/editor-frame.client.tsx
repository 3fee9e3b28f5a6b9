"use client";

import type { Editor } from "@tiptap/core";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Bell } from "../notifications/bell.client.tsx";
import { AsideTabs } from "./aside-tabs.client.tsx";
import { FieldsPanel, type PaperChoices } from "./fields/fields-panel.client.tsx";
import { useField } from "./fields/use-field.client.ts";
import { jumpTo, panelOf } from "./jump-to.ts";
import { PresenceRow } from "./live/presence-row.client.tsx";
import { NoteButton } from "./notes/note-button.client.tsx";
import { NotesPanel } from "./notes/notes-panel.client.tsx";
import { useNotes } from "./notes/use-notes.client.ts";
import { PlanningPanel } from "./planning/planning-panel.client.tsx";
import { PublishBar } from "./publish/publish-bar.client.tsx";
import type { OpenedStory } from "./save/open-story.ts";
import type { StoryApi } from "./save/story-api.ts";
import type { StoryConnection } from "./save/story-connection.ts";
import { EmbargoField } from "./schedule/embargo-field.client.tsx";
import { KeptTexts } from "./status/kept-text.client.tsx";
import { SaveStatus } from "./status/save-status.client.tsx";
import { type SignIn, SignInDialog } from "./status/sign-in-dialog.client.tsx";
import { useReturnToText } from "./status/use-return-to-text.client.ts";
import { ModeSwitch } from "./suggest/mode-switch.client.tsx";
import { SuggestionsPanel } from "./suggest/suggestions-panel.client.tsx";
import { useSuggestionCount } from "./suggest/use-suggestions.client.ts";
import { EditorToolbar } from "./text/editor-toolbar.client.tsx";
import { FindBar } from "./text/find/find-bar.client.tsx";
import { setStoryLanguage } from "./text/paragraph-language.ts";
import { LeaveQuiet } from "./text/quiet/leave-quiet.client.tsx";
import { TextCountLine } from "./text/text-count.client.tsx";
import { ToolDialogs } from "./text/tool-dialogs.client.tsx";
import type { Tools } from "./text/use-tools.client.ts";
import { useSnapshot } from "./use-connection.client.ts";
import { useQuiet } from "./use-quiet.client.ts";
import type { useWire } from "./wire/use-wire.client.ts";
import { WireNotice } from "./wire/wire-notice.client.tsx";

interface EditorFrameProps {
  editor: Editor;
  connection: StoryConnection;
  opened: OpenedStory;
  api: StoryApi;
  user: { id: string; email?: string; mayAddPlaces: boolean };
  choices: PaperChoices;
  signIn: SignIn;
  deskHref: string;
  wire: ReturnType<typeof useWire>;
  text: ReactNode;
  tools: Tools;
}

/** Everything around the text: bar, tools, notices, fields. */
export function EditorFrame(props: EditorFrameProps) {
  const { editor, connection, opened, api, user, choices, signIn, deskHref, wire, text, tools } = props;
  const snapshot = useSnapshot(connection);
  const language = useField(connection.fields.language).value;
  const target = useField(connection.fields.targetLength).value;
  const { status, kept, isSignedOut } = snapshot;
  const mayWrite = status.may.write;
  const isReadOnly = !mayWrite;
  const suggestionCount = useSuggestionCount(editor);
  const isSignInDue = useQuiet(editor, isSignedOut);
  const [panel, setPanel] = useState<"fields" | "planning" | "notes" | "suggestions">("fields");
  const notes = useNotes({
    editor,
    connection,
    opened,
    api,
    userId: user.id,
    // What is hidden takes no focus.
    showPanel: () => flushSync(() => setPanel("notes")),
  });
  const begin = useRef(notes.begin);
  begin.current = notes.begin;
  const beginNote = useCallback(() => begin.current(), []);
  useReturnToText(editor, isSignInDue);

  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite);
    editor.view.dom.lang = language;
    const change = setStoryLanguage(editor.state, language);
    if (change) editor.view.dispatch(change);
  }, [editor, mayWrite, language]);

  return (
    <div className={tools.isQuiet ? "editor is-quiet" : "editor"}>
      <PublishBar
        storyId={opened.view.id}
        zone={choices.zone}
        status={status}
        connection={connection}
        api={api}
        onJump={(check) => {
          // A hidden field takes no focus.
          flushSync(() => setPanel(panelOf(check.field)));
          jumpTo(check, editor);
        }}
        start={
          <>
            <a className="button is-quiet" href={deskHref}>
              <ArrowLeft size={16} aria-hidden="true" /> Desk
            </a>
            <Bell />
          </>
        }
        save={
          <>
            <SaveStatus snapshot={snapshot} connection={connection} editor={editor} />
            <PresenceRow others={snapshot.others} editor={editor} />
          </>
        }
      />
      <main className="editor-main">
        <div className="editor-column">
          {mayWrite && (
            <div className="editor-tools">
              <EditorToolbar editor={editor} tools={tools} onNote={beginNote} />
              <ModeSwitch editor={editor} storyId={opened.view.id} />
            </div>
          )}
          {tools.open === "find" && (
            <FindBar editor={editor} mayWrite={mayWrite} asked={tools.asked} onClose={tools.close} />
          )}
          <KeptTexts
            kept={kept}
            editor={editor}
            mayWrite={mayWrite}
            onDiscard={(id) => void connection.discardKept(id)}
          />
          <WireNotice wire={wire} editor={editor} fields={connection.fields} api={api} />
          {isReadOnly && <p className="banner">You can read this story; to change it, ask an editor.</p>}
          <div className="noted-text">
            {text}
            <NoteButton notes={notes} isPanelShown={panel === "notes"} />
          </div>
          <TextCountLine editor={editor} language={language} target={target} />
        </div>
        <aside className="editor-aside" aria-label="Beside the text">
          <AsideTabs
            panels={[
              {
                name: "fields",
                label: "Fields",
                content: (
                  <>
                    <FieldsPanel
                      fields={connection.fields}
                      editor={editor}
                      api={api}
                      choices={choices}
                      isReadOnly={isReadOnly}
                      wasPublished={status.live !== null}
                      mayAddPlaces={user.mayAddPlaces}
                      userId={user.id}
                    />
                    <EmbargoField
                      status={status}
                      connection={connection}
                      api={api}
                      paperZone={choices.zone}
                    />
                  </>
                ),
              },
              {
                name: "planning",
                label: "Planning",
                content: (
                  <PlanningPanel
                    status={status}
                    connection={connection}
                    api={api}
                    userId={user.id}
                    choices={choices}
                  />
                ),
              },
              {
                name: "suggestions",
                label: "Suggestions",
                count: suggestionCount,
                content: <SuggestionsPanel editor={editor} userId={user.id} right={status.may.settle} />,
              },
              {
                name: "notes",
                label: "Notes",
                count: notes.openCount,
                content: <NotesPanel notes={notes} />,
              },
            ]}
            current={panel}
            onChoose={setPanel}
          />
        </aside>
      </main>
      <ToolDialogs editor={editor} tools={tools} api={api} storyId={opened.view.id} userId={user.id} />
      {tools.isQuiet && <LeaveQuiet tools={tools} editor={editor} />}
      {isSignInDue && (
        <SignInDialog email={user.email ?? ""} signIn={signIn} onSignedIn={() => connection.resume()} />
      )}
    </div>
  );
}
