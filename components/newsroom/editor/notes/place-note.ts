import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { getVersion, sendableSteps } from "prosemirror-collab";
import { anchorWords, flatText, followStep, hasWords, type TextAnchor } from "#site/body/text-anchor.ts";

/** A place as the server understands it: positions in the document at a version, and the words there. */
export interface SharedPlace {
  version: number;
  from: number;
  to: number;
  quote: string;
}

/** A place of the authority's version in this window's document, unsent steps included. */
export function localPlace(state: EditorState, place: TextAnchor): TextAnchor {
  const unsent = sendableSteps(state)?.steps ?? [];
  return unsent.reduce<TextAnchor>((anchor, step) => followStep([anchor], step)[0] ?? anchor, place);
}

/** An anchor of this window in the last confirmed document; null while its words are not on the server. */
export function sharedPlace(state: EditorState, confirmed: Node, anchor: TextAnchor): SharedPlace | null {
  const unsent = sendableSteps(state)?.steps ?? [];
  const back = new Mapping(unsent.map((step) => step.getMap())).invert();
  const version = getVersion(state);
  const from = back.map(anchor.from, 1);
  if (anchor.from === anchor.to) return { version, from, to: from, quote: anchor.words };
  const to = back.map(anchor.to, -1);
  if (to <= from || to > confirmed.content.size) return null;
  const quote = flatText(confirmed, from, to);
  return hasWords(quote) ? { version, from, to, quote } : null;
}

/** Where words of an earlier visit stand in the document now: where they were, or as near as they stand. */
export function findPlace(state: EditorState, { version, from, to, quote }: SharedPlace): TextAnchor {
  const { doc } = state;
  if (version === getVersion(state)) return localPlace(state, { from, to, words: quote });
  const text = flatText(doc, 0, doc.content.size);
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
  }
  const at = Math.min(from, doc.content.size);
  return best < 0
    ? { from: at, to: at, words: quote }
    : { from: best, to: best + quote.length, words: quote };
}

/** The words to note on: those selected, else the paragraph the caret is in; null when there are none. */
export function placeOfSelection({ doc, selection }: EditorState): TextAnchor | null {
  const { from, to, empty, $from } = selection;
  if (!empty) return anchorWords(doc, from, to);
  return $from.parent.isTextblock ? anchorWords(doc, $from.start(), $from.end()) : null;
}
