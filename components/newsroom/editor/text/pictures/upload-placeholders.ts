import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/** A file on its way to the library: shown where it will stand, no part of the document before it is there. */
export interface Arriving {
  id: string;
  name: string;
  /** From 0 to 1. */
  progress: number;
  /** Why it did not arrive; empty while it may. */
  problem: string;
}

interface Place {
  position: number;
  arriving: Arriving;
}

type Change = { add: Place } | { update: Arriving } | { remove: string };

const key = new PluginKey<Place[]>("arrivingFiles");

/** Draws files on their way and moves them along with the text around them. */
export function arrivingFiles(): Plugin {
  return new Plugin<Place[]>({
    key,
    state: {
      init: () => [],
      apply(transaction, places) {
        const moved = transaction.docChanged
          ? places.map((place) => ({ ...place, position: transaction.mapping.map(place.position, 1) }))
          : places;
        const change: Change | undefined = transaction.getMeta(key);
        return change ? changed(moved, change) : moved;
      },
    },
    props: {
      decorations(state) {
        const places = key.getState(state) ?? [];
        return DecorationSet.create(
          state.doc,
          places.map(({ position, arriving }) =>
            Decoration.widget(besideBlock(state.doc, position), (view) => draw(view, arriving), {
              key: `${arriving.id}-${Math.round(arriving.progress * 50)}-${arriving.problem}`,
              side: 1,
            }),
          ),
        );
      },
    },
  });
}

/** Behind the block at a position, and never among the words of the headline or the standfirst. */
function besideBlock(document: Node, position: number): number {
  const body = document.child(0).nodeSize + document.child(1).nodeSize;
  const place = document.resolve(position);
  return Math.max(body, place.depth > 0 ? place.after(1) : position);
}

function changed(places: Place[], change: Change): Place[] {
  if ("add" in change) return [...places, change.add];
  if ("remove" in change) return places.filter(({ arriving }) => arriving.id !== change.remove);
  return places.map((place) =>
    place.arriving.id === change.update.id ? { ...place, arriving: change.update } : place,
  );
}

export function showArriving(view: EditorView, position: number, arriving: Arriving): void {
  dispatch(view, { add: { position, arriving } });
}

export function updateArriving(view: EditorView, arriving: Arriving): void {
  if (!view.isDestroyed) dispatch(view, { update: arriving });
}

export function removeArriving(view: EditorView, id: string): void {
  if (!view.isDestroyed) dispatch(view, { remove: id });
}

/** Where it stands now; null when it was taken away. */
export function placeOf(view: EditorView, id: string): number | null {
  return key.getState(view.state)?.find(({ arriving }) => arriving.id === id)?.position ?? null;
}

/** Takes it away in the transaction that puts the asset in its place. */
export function withoutArriving(transaction: Transaction, id: string): Transaction {
  return transaction.setMeta(key, { remove: id } satisfies Change);
}

function dispatch(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta("addToHistory", false));
}

function draw(view: EditorView, { id, name, progress, problem }: Arriving): HTMLElement {
  const box = document.createElement("div");
  box.className = "arriving-file";
  box.contentEditable = "false";
  const words = document.createElement("span");
  words.textContent = problem === "" ? `${name} is being added…` : `${name} was not added. ${problem}`;
  words.setAttribute("role", problem === "" ? "status" : "alert");
  box.append(words);
  if (problem === "") {
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = progress;
    bar.setAttribute("aria-label", name);
    box.append(bar);
  } else {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button is-small";
    button.textContent = "Dismiss";
    button.addEventListener("click", () => {
      removeArriving(view, id);
      view.focus();
    });
    box.append(button);
  }
  return box;
}
