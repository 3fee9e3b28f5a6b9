import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import type { OpenedStory } from "../save/open-story.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { hearCaret } from "../text/hear-caret.ts";
import { openLiveChannel } from "./live-channel.ts";
import { OwnPresence } from "./own-presence.ts";
import { showOthers } from "./remote-cursors.ts";

interface Joining {
  editor: Editor;
  line: StoryConnection;
  opened: OpenedStory;
  api: StoryApi;
}

/** Hears what others do in the story as they do it, and tells them where this window is; returns what ends both. */
export function joinStory({ editor, line, opened, api }: Joining): () => void {
  const { windowId } = opened.lock;
  let waiting: PresenceView[] | null = null;
  const show = (others: PresenceView[]) => {
    // The text's own drawing must not be touched while a syllable is being composed.
    if (editor.view.composing) waiting = others;
    else {
      hearCaret(editor.view);
      editor.view.dispatch(showOthers(editor.state, others));
    }
  };
  const showWaiting = () => {
    const others = waiting;
    waiting = null;
    if (others) setTimeout(() => !editor.isDestroyed && show(others), 60);
  };
  const own = new OwnPresence({
    windowId,
    readState: () => editor.state,
    hasFocus: () => editor.view.hasFocus(),
    send: (presence, isLeaving) => void api.sendPresence(presence, isLeaving),
  });
  const closeChannel = openLiveChannel(opened.view.id, {
    onChanged: () => line.look(),
    onLive: (isLive) => {
      line.noteLive(isLive);
      // A stream that was closed may have been closed for longer than the others remember this window.
      if (isLive) own.start();
    },
    onPresence: (present) => {
      const others = present.filter((presence) => presence.windowId !== windowId);
      line.takeOthers(others);
      if (!editor.isDestroyed) show(others);
    },
  });
  const note = ({ transaction }: { transaction: Transaction }) => {
    const isRemote = transaction.getMeta("rebased") !== undefined;
    if (transaction.docChanged || transaction.selectionSet) own.noteMove(!isRemote);
  };
  const focus = () => own.noteMove(true);
  editor.on("transaction", note);
  editor.on("focus", focus);
  editor.on("blur", focus);
  editor.view.dom.addEventListener("compositionend", showWaiting);
  window.addEventListener("pagehide", leave);
  own.start();
  function leave() {
    own.stop();
  }
  return () => {
    window.removeEventListener("pagehide", leave);
    editor.off("transaction", note);
    editor.off("focus", focus);
    editor.off("blur", focus);
    closeChannel();
    leave();
  };
}
