import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { followStep, mendAnchor, type TextAnchor } from "#site/body/text-anchor.ts";

/** Where a note stands in this window's document. */
export interface NoteAnchor extends TextAnchor {
  id: string;
  quote: string;
  /** `resolved` is drawn only while it is looked at; `new` is not sent yet. */
  kind: "open" | "resolved" | "new";
}

interface NoteMarks {
  anchors: NoteAnchor[];
  active: string | null;
  drawn: DecorationSet;
}

type Change = Partial<Pick<NoteMarks, "anchors" | "active">>;

const key = new PluginKey<NoteMarks>("noteMarks");

/** Draws where the notes stand. They move with the text, and what has not moved is not drawn again. */
export const StoryNotes = Extension.create({
  name: "storyNotes",
  addProseMirrorPlugins: () => [createNoteMarks()],
});

export function createNoteMarks(): Plugin<NoteMarks> {
  return new Plugin<NoteMarks>({
    key,
    state: { init: () => ({ anchors: [], active: null, drawn: DecorationSet.empty }), apply: moveMarks },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** Never dispatch it while a syllable is being composed: the text under it would be drawn again. */
export function showNotes(state: EditorState, change: Change): Transaction {
  return state.tr.setMeta(key, change).setMeta("addToHistory", false);
}

export function noteAnchors(state: EditorState): NoteAnchor[] {
  return key.getState(state)?.anchors ?? [];
}

export function activeNote(state: EditorState): string | null {
  return key.getState(state)?.active ?? null;
}

export function findAnchor(state: EditorState, id: string): NoteAnchor | null {
  return noteAnchors(state).find((anchor) => anchor.id === id) ?? null;
}

/** The note on the text the caret is in; of several the one on the fewest words. */
export function noteAtCaret(state: EditorState): NoteAnchor | null {
  const { head } = state.selection;
  const here = noteAnchors(state).filter(
    ({ from, to, kind }) => kind === "open" && from < to && from <= head && head <= to,
  );
  return here.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null;
}

/** Open notes in the order of the text. */
export function orderedAnchors(state: EditorState): NoteAnchor[] {
  return noteAnchors(state)
    .filter(({ kind }) => kind === "open")
    .sort((one, other) => one.from - other.from || one.to - other.to);
}

function isChange(meta: unknown): meta is Change {
  return typeof meta === "object" && meta !== null;
}

/** Whether the caret was taken away from the note that is looked at. */
function isLeft(
  { selectionSet, docChanged, selection }: Transaction,
  { anchors, active }: NoteMarks,
): boolean {
  if (!selectionSet || docChanged || active === null) return false;
  const anchor = anchors.find(({ id }) => id === active);
  return !anchor || selection.head < anchor.from || selection.head > anchor.to;
}

function moveMarks(transaction: Transaction, before: NoteMarks): NoteMarks {
  const asked: unknown = transaction.getMeta(key);
  const meta: Change | null = isChange(asked) ? asked : isLeft(transaction, before) ? { active: null } : null;
  if (!transaction.docChanged && !meta) return before;
  const { doc, mapping, steps } = transaction;
  let { anchors, active, drawn } = before;
  if (transaction.docChanged) {
    anchors = steps
      .reduce<NoteAnchor[]>((followed, step) => followStep(followed, step), anchors)
      .map((anchor) => mendAnchor(anchor, anchor.quote, doc));
    drawn = drawn.map(mapping, doc);
  }
  if (meta) {
    anchors = meta.anchors ?? anchors;
    active = meta.active === undefined ? active : meta.active;
  }
  return { anchors, active, drawn: redraw(drawn, { anchors, active, document: doc }) };
}

interface Drawing {
  anchors: NoteAnchor[];
  active: string | null;
  document: Node;
}

/** Draws only what differs from what is there. */
function redraw(drawn: DecorationSet, { anchors, active, document }: Drawing): DecorationSet {
  const there = Map.groupBy(drawn.find(), ({ spec }) => String(spec.id));
  const added: Decoration[] = [];
  for (const { id, from, to, kind } of anchors) {
    if (from === to || (kind === "resolved" && id !== active)) continue;
    const look = `note-mark is-${kind}${id === active ? " is-active" : ""}`;
    const same = there.get(id) ?? [];
    const [only] = same;
    if (same.length === 1 && only?.from === from && only.to === to && only.spec.look === look)
      there.delete(id);
    else added.push(Decoration.inline(from, to, { class: look }, { id, look }));
  }
  const stale = [...there.values()].flat();
  if (stale.length === 0 && added.length === 0) return drawn;
  return drawn.remove(stale).add(document, added);
}
