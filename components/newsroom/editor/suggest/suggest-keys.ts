import type { Editor } from "@tiptap/core";
import type { SettlingRight } from "#newsroom/stories/suggestion-policy.ts";
import { listSuggestions, suggestionKey } from "#site/body/list-suggestions.ts";
import type { Verdict } from "#site/body/settle-suggestions.ts";
import { settle } from "./settle.ts";
import { mayAccept, mayReject } from "./settling-right.ts";
import { showNeighbour } from "./show-suggestion.ts";
import { readMode } from "./suggesting-mode.ts";
import { toggleSuggesting } from "./toggle-suggesting.ts";

interface SuggestKeys {
  storyId: string;
  userId: string;
  readRight: () => SettlingRight;
}

/** Everything that can be done to suggestions with the keyboard, from inside the text. */
export function suggestKeys(editor: Editor, { storyId, userId, readRight }: SuggestKeys) {
  function settleCurrent(verdict: Verdict): boolean {
    const { current } = readMode(editor.state);
    const entry = listSuggestions(editor.state.doc).find(({ key }) => key === current);
    if (!entry) return false;
    const isAllowed = verdict === "accept" ? mayAccept : mayReject;
    if (isAllowed(readRight(), userId, entry)) {
      settle(editor, verdict, (suggestion) => suggestionKey(suggestion) === current);
    }
    return true;
  }
  function go(direction: 1 | -1): boolean {
    showNeighbour(editor, direction);
    return true;
  }
  function toggle(): boolean {
    if (editor.isEditable) toggleSuggesting(editor, storyId);
    return true;
  }
  return {
    "Mod-Shift-e": toggle,
    "Mod-Enter": () => settleCurrent("accept"),
    "Mod-Shift-Enter": () => settleCurrent("reject"),
    F8: () => go(1),
    "Shift-F8": () => go(-1),
  };
}
