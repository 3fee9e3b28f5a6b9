import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import { cursorColour } from "./cursor-colour.ts";
import { localSelection } from "./place-selection.ts";

/** Somebody's selection where it is drawn now, and the word of theirs that put it there. */
interface Cursor {
  presence: PresenceView;
  anchor: number;
  head: number;
}

interface Cursors {
  drawn: Cursor[];
  /** Word that came before the steps it speaks of. */
  waiting: PresenceView[];
}

const key = new PluginKey<Cursors>("remoteCursors");

/** Draws where the others are. They move with the text; word of another version waits until its steps are here. */
export const RemoteCursors = Extension.create({
  name: "remoteCursors",
  // After the collaboration plugin: a plugin sees only the new state of those before it.
  priority: 1,
  addProseMirrorPlugins() {
    return [
      new Plugin<Cursors>({
        key,
        state: { init: () => ({ drawn: [], waiting: [] }), apply: moveCursors },
        props: { decorations: drawCursors },
      }),
    ];
  },
});

/** The transaction that says who else is in the story now. Never dispatch it while a syllable is being composed. */
export function showOthers(state: EditorState, others: PresenceView[]): Transaction {
  return state.tr.setMeta(key, others).setMeta("addToHistory", false);
}

/** Where somebody's caret is drawn in this window; null when they are not in the text. */
export function findCursor(state: EditorState, windowId: string): number | null {
  return key.getState(state)?.drawn.find(({ presence }) => presence.windowId === windowId)?.head ?? null;
}

function moveCursors(
  transaction: Transaction,
  { drawn, waiting }: Cursors,
  _before: EditorState,
  state: EditorState,
): Cursors {
  const word: unknown = transaction.getMeta(key);
  const heard: PresenceView[] | null = Array.isArray(word) ? word : null;
  const moved = drawn.map((cursor) => ({
    ...cursor,
    anchor: transaction.mapping.map(cursor.anchor, -1),
    head: transaction.mapping.map(cursor.head, -1),
  }));
  const latest = heard ?? [...moved.map(({ presence }) => presence), ...waiting];
  const isNews = (presence: PresenceView) => heard?.includes(presence) || waiting.includes(presence);
  const next: Cursors = { drawn: [], waiting: [] };
  for (const presence of latest) {
    const known = moved.find((cursor) => cursor.presence.windowId === presence.windowId);
    const isLatest = latest.findLast((other) => other.windowId === presence.windowId) === presence;
    if (!isLatest || !presence.selection) continue;
    const place = isNews(presence) ? localSelection(state, presence) : null;
    if (place) next.drawn.push({ presence, ...place });
    else if (known) next.drawn.push(known);
    if (!place && isNews(presence)) next.waiting.push(presence);
  }
  return next;
}

function drawCursors(state: EditorState): DecorationSet {
  const cursors = key.getState(state)?.drawn ?? [];
  const decorations = cursors.flatMap(({ presence, anchor, head }) => {
    const colour = cursorColour(presence.userId);
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    const range = from < to ? [Decoration.inline(from, to, { class: `remote-range ${colour}` })] : [];
    const place = from < to ? head : placeInText(state, head);
    // A caret drawn exactly where somebody composes a syllable would break the syllable.
    if (place === state.selection.head) return range;
    const caret = () => makeCaret(presence, colour);
    return [
      ...range,
      Decoration.widget(place, caret, {
        key: `${presence.windowId} ${presence.isIdle}`,
        side: 1,
      }),
    ];
  });
  return DecorationSet.create(state.doc, decorations);
}

/** A caret whose paragraph is gone stands in the text before, not between two blocks. */
function placeInText({ doc }: EditorState, position: number): number {
  const place = doc.resolve(position);
  return place.parent.inlineContent ? position : Selection.near(place, -1).head;
}

function makeCaret({ name, isIdle }: PresenceView, colour: string): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `remote-caret ${colour}${isIdle ? " is-idle" : ""}`;
  // The row of people says it to those who cannot see it; in the text it would be read as text.
  caret.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = "remote-name";
  label.dataset.name = name;
  caret.append(label);
  return caret;
}
