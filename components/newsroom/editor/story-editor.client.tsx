"use client";

import "./editor.css";
import { useEffect, useMemo, useRef, useState } from "react";
import type { StoryView } from "#newsroom/stories/story-view.ts";
import { readOwnSignIn } from "../account/sign-in-api.client.ts";
import type { TrySignIn } from "../account/sign-in-attempt.ts";
import { trySignIn } from "../account/try-sign-in.client.ts";
import { withConfirmation } from "../confirm/ask-confirmation.ts";
import { EditorScreen } from "./editor-screen.client.tsx";
import type { PaperChoices } from "./fields/fields-panel.client.tsx";
import { type OpenedStory, openStory } from "./save/open-story.ts";
import { createStoryApi } from "./save/story-api.ts";
import { signInAsOpener } from "./status/sign-in-as-opener.ts";
import type { SignIn } from "./status/sign-in-dialog.client.tsx";

export interface StoryEditorProps {
  story: StoryView;
  user: { id: string; name?: string; email?: string; mayAddPlaces: boolean };
  choices: PaperChoices;
  /** How an ended session is renewed; next-auth by default. */
  signIn?: TrySignIn;
  deskHref?: string;
}

/** A story being written: opened from the server or from what this device kept, and saved as it is written. */
export function StoryEditor({
  story,
  user,
  choices,
  signIn = trySignIn,
  deskHref = "/newsroom",
}: StoryEditorProps) {
  const api = useMemo(
    () =>
      createStoryApi(
        withConfirmation((path, init) => fetch(path, init)),
        story.id,
        user.id,
      ),
    [story.id, user.id],
  );
  const renewal = useMemo(
    (): SignIn => ({
      opener: user.name ?? user.email ?? "",
      renew: (attempt) => signInAsOpener(() => signIn(attempt), api, mustSetUp),
      isBack: async () => (await api.readStory()).kind === "done",
    }),
    [signIn, api, user.name, user.email],
  );
  const [view, setView] = useState(story);
  const [opened, setOpened] = useState<OpenedStory | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const before = useRef<OpenedStory | null>(null);

  useEffect(() => {
    let isGone = false;
    let release = () => {};
    openStory({
      view,
      userId: user.id,
      locks: navigator.locks,
      storage: readSessionStorage(),
      before: before.current,
      readStory: api.readStory,
    }).then(
      (result) => {
        release = () => result.lock.release();
        if (isGone) release();
        else setOpened(result);
      },
      (error) => {
        console.warn("The story could not be opened.", error);
        if (!isGone) setFailed(true);
      },
    );
    return () => {
      isGone = true;
      release();
    };
  }, [view, user.id, api]);

  async function reopen() {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30_000)) {
      const answer = await api.readStory();
      if (answer.kind === "done") {
        before.current = opened;
        setOpened(null);
        setView(answer.value);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  if (hasFailed) {
    return (
      <main className="editor-opening">
        <p role="alert">
          The story could not be opened in this browser. What was saved before is safe on the server.
        </p>
        <button type="button" className="button is-primary" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </main>
    );
  }
  if (!opened) {
    return (
      <main className="editor-opening" aria-busy="true">
        <p className="muted">Opening the story…</p>
      </main>
    );
  }
  return (
    <EditorScreen
      key={`${opened.lock.windowId}-${opened.clientId}`}
      opened={opened}
      api={api}
      user={user}
      choices={choices}
      signIn={renewal}
      deskHref={deskHref}
      onReopen={() => void reopen()}
    />
  );
}

/** Whether whoever has just signed in must set up a second step before anything else. */
async function mustSetUp(): Promise<boolean> {
  const own = await readOwnSignIn();
  return own.kind === "done" && own.value.mayOnlySetUp;
}

/** Some browsers refuse `sessionStorage` by throwing; then a reload counts as another window. */
function readSessionStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
