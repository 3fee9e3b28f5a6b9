import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { SettlingRight } from "#newsroom/stories/suggestion-policy.ts";
import { listSuggestions } from "#site/body/list-suggestions.ts";
import { suggestionOn } from "#site/body/suggestion-marks.ts";
import { makeId } from "../save/make-id.ts";
import { deleteAcrossHeads } from "../text/story-keys.ts";
import { acceptSlice } from "./accept-slice.ts";
import { suggestionViews } from "./mark-views.ts";
import { suggestKeys } from "./suggest-keys.ts";
import {
  applyMode,
  asPlain,
  isOwnChange,
  readMode,
  type SuggestingMode,
  suggestingKey,
} from "./suggesting-mode.ts";
import { type Author, trackChanges } from "./track-changes.ts";
import { trimOwnChange } from "./trim-own-change.ts";
import { unmarkNewWords } from "./unmark-new-words.ts";

interface SuggestOptions {
  author: Author;
  storyId: string;
  /** Whose suggestions this person may settle now. */
  readRight: () => SettlingRight;
  /** The mode this browser had in this story before. */
  isSuggesting: boolean;
}

/** The mode in which a writer's changes become suggestions, and what suggestions look like. */
export const SuggestChanges = Extension.create<SuggestOptions>({
  name: "suggestChanges",
  // Before the story's own keys: a key pressed beside deleted words acts on the words behind them.
  priority: 1100,
  addOptions: () => ({
    author: { userId: "", name: "" },
    storyId: "",
    readRight: () => "none",
    isSuggesting: false,
  }),
  dispatchTransaction({ transaction, next }) {
    next(adapt(this.editor.state, transaction, this.options.author));
  },
  addKeyboardShortcuts() {
    const { storyId, author, readRight } = this.options;
    return {
      ...suggestKeys(this.editor, { storyId, readRight, userId: author.userId }),
      Backspace: () => stepOverDeleted(this.editor, -1),
      Delete: () => stepOverDeleted(this.editor, 1),
    };
  },
  addProseMirrorPlugins() {
    const { isSuggesting, author } = this.options;
    return [
      new Plugin<SuggestingMode>({
        key: suggestingKey,
        state: {
          init: () => ({ isSuggesting, isFinal: false, current: null }),
          apply: (transaction, mode, _before, state) => applyMode(transaction, mode, state),
        },
        props: {
          decorations: drawCurrent,
          markViews: suggestionViews,
          attributes: (state): Record<string, string> => {
            const mode = readMode(state);
            return { class: `${mode.isSuggesting ? "is-suggesting" : ""} ${mode.isFinal ? "is-final" : ""}` };
          },
          transformCopied: (slice) => acceptSlice(slice),
          handleDOMEvents: {
            keydown: (view, event) => {
              if (event.keyCode === 229) deleteBeforeComposing(view, author);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function adapt(state: EditorState, transaction: Transaction, author: Author): Transaction {
  if (!isOwnChange(transaction)) return transaction;
  const change = trimOwnChange(state, transaction);
  if (!readMode(state).isSuggesting) return unmarkNewWords(state, change);
  return suggest(state, change, author);
}

function suggest(state: EditorState, transaction: Transaction, author: Author): Transaction {
  return trackChanges(state, transaction, { ...author, id: makeId(), at: new Date().toISOString() });
}

/** Words that are deleted already cannot be deleted again: the caret goes to the other side of them first. */
function stepOverDeleted({ state, view }: Editor, direction: 1 | -1): boolean {
  const { selection } = state;
  if (!readMode(state).isSuggesting || !selection.empty || !(selection instanceof TextSelection))
    return false;
  let position = selection.head;
  for (;;) {
    const $place = state.doc.resolve(position);
    const node = direction === 1 ? $place.nodeAfter : $place.nodeBefore;
    if (!node?.isInline || !suggestionOn(node, "deletion")) break;
    position += direction * node.nodeSize;
  }
  if (position !== selection.head) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, position)));
  }
  return false;
}

/**
 * An input method writes over the selection in the page itself. Its words are to stay, so they are deleted (that is,
 * marked) and left before the first syllable is composed.
 */
function deleteBeforeComposing(view: EditorView, author: Author): void {
  const { state } = view;
  if (!readMode(state).isSuggesting || state.selection.empty || !view.editable) return;
  const end = state.selection.to;
  const deletion = suggest(state, deleteAcrossHeads(state) ?? state.tr.deleteSelection(), author);
  const $place = deletion.doc.resolve(deletion.mapping.map(end, -1));
  view.dispatch(asPlain(deletion.setSelection(TextSelection.near($place, -1))));
}

function drawCurrent(state: EditorState): DecorationSet | null {
  const { current } = readMode(state);
  if (current === null) return null;
  const entry = listSuggestions(state.doc).find(({ key }) => key === current);
  const decorations = (entry?.pieces ?? []).map(({ from, to }, index) => {
    const node = state.doc.nodeAt(from);
    const look = { class: index === 0 ? "is-current is-first" : "is-current" };
    return node?.isBlock
      ? Decoration.node(from, from + node.nodeSize, look)
      : Decoration.inline(from, to, look);
  });
  return DecorationSet.create(state.doc, decorations);
}
