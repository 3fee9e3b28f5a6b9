import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { settleSuggestions, type Verdict } from "#site/body/settle-suggestions.ts";
import type { Suggestion } from "#site/body/suggestion-marks.ts";
import { asPlain } from "./suggesting-mode.ts";

/** Settles suggestions as one change that one undo takes back. */
export function settle(editor: Editor, verdict: Verdict, isMeant: (suggestion: Suggestion) => boolean): void {
  const transaction = settleSuggestions(editor.state.tr, verdict, isMeant);
  if (transaction.docChanged) editor.view.dispatch(asPlain(closeHistory(transaction)));
}
