import { type EditorState, PluginKey, type Transaction } from "@tiptap/pm/state";
import { listSuggestions, type SuggestionEntry, suggestionKey } from "#site/body/list-suggestions.ts";
import { suggestionOn } from "#site/body/suggestion-marks.ts";

/** How this window writes, what it shows, and the suggestion its caret is in. */
export interface SuggestingMode {
  isSuggesting: boolean;
  /** The text is shown as if everything were accepted. */
  isFinal: boolean;
  /** Key of the suggestion at the caret. */
  current: string | null;
}

type Change = Partial<Pick<SuggestingMode, "isSuggesting" | "isFinal">>;

export const suggestingKey = new PluginKey<SuggestingMode>("suggesting");
const PLAIN = "notSuggested";

export function readMode(state: EditorState): SuggestingMode {
  return suggestingKey.getState(state) ?? { isSuggesting: false, isFinal: false, current: null };
}

export function changeMode(state: EditorState, change: Change): Transaction {
  return state.tr.setMeta(suggestingKey, change).setMeta("addToHistory", false);
}

/** What this transaction does is done, whatever the mode: settling, copy that fills an empty story. */
export function asPlain(transaction: Transaction): Transaction {
  return transaction.setMeta(PLAIN, true);
}

/** Whether a transaction is the writer's own typing, to be suggested or not; undo and what others did are not. */
export function isOwnChange(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta(PLAIN) === undefined &&
    transaction.getMeta("history$") === undefined &&
    transaction.getMeta("addToHistory") !== false
  );
}

export function applyMode(
  transaction: Transaction,
  mode: SuggestingMode,
  state: EditorState,
): SuggestingMode {
  const change: unknown = transaction.getMeta(suggestingKey);
  const next = { ...mode, ...(typeof change === "object" ? change : {}), current: findCurrent(state) };
  const isSame =
    next.isSuggesting === mode.isSuggesting && next.isFinal === mode.isFinal && next.current === mode.current;
  return isSame ? mode : next;
}

/** The suggestion that the caret stands in or beside. */
function findCurrent({ selection }: EditorState): string | null {
  const { $head } = selection;
  const isAtStart = $head.parent.isTextblock && $head.parentOffset === 0;
  for (const node of [$head.nodeBefore, $head.nodeAfter, isAtStart ? $head.parent : null]) {
    const suggestion = node && (suggestionOn(node, "deletion") ?? suggestionOn(node, "insertion"));
    if (suggestion) return suggestionKey(suggestion);
  }
  return null;
}

/** The next suggestion after the caret, or the one before it; round the end of the text. */
export function findNeighbour(state: EditorState, direction: 1 | -1): SuggestionEntry | null {
  const entries = listSuggestions(state.doc);
  const { current } = readMode(state);
  const at = entries.findIndex(({ key }) => key === current);
  if (at >= 0) return entries.at((at + direction) % entries.length) ?? null;
  const { head } = state.selection;
  const startOf = ({ pieces }: SuggestionEntry) => pieces[0]?.from ?? 0;
  const beyond =
    direction === 1
      ? entries.find((entry) => startOf(entry) >= head)
      : entries.findLast((entry) => startOf(entry) < head);
  return beyond ?? entries.at(direction === 1 ? 0 : -1) ?? null;
}
