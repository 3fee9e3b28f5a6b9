import type { EditorState } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";

type Place = NonNullable<PresenceView["selection"]>;

function unsentMapping(state: EditorState): Mapping {
  return new Mapping((sendableSteps(state)?.steps ?? []).map((step) => step.getMap()));
}

/** Where this window's selection lies in the document the authority has at this version, without unsent steps. */
export function sharedSelection(state: EditorState): { version: number; selection: Place } {
  const back = unsentMapping(state).invert();
  const { anchor, head } = state.selection;
  return { version: getVersion(state), selection: { anchor: back.map(anchor), head: back.map(head) } };
}

/** Where somebody's selection lies in this window's document; null when it is of another version. */
export function localSelection(state: EditorState, presence: PresenceView): Place | null {
  const { selection, version } = presence;
  if (!selection || version !== getVersion(state)) return null;
  const forth = unsentMapping(state);
  const place = { anchor: forth.map(selection.anchor), head: forth.map(selection.head) };
  const end = state.doc.content.size;
  return place.anchor <= end && place.head <= end ? place : null;
}
