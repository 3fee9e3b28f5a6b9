import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab } from "prosemirror-collab";
import { documentSchema } from "#site/body/document-schema.ts";

/** The editor as the save queue sees it: a state with the collaboration plugin, and whether a syllable is being made. */
export interface Surface {
  readState(): EditorState;
  dispatch(transaction: Transaction): void;
  isComposing(): boolean;
  /** Takes in where the caret is, before others' steps move the text. */
  hearCaret(): void;
}

/** A surface nobody looks at: it delivers what a closed window left behind. */
export function createHeadlessSurface(document: Node, version: number, clientId: string): Surface {
  let state = EditorState.create({ doc: document, plugins: [collab({ version, clientID: clientId })] });
  return {
    readState: () => state,
    dispatch(transaction) {
      state = state.apply(transaction);
    },
    isComposing: () => false,
    hearCaret: () => {},
  };
}

/** Parses a stored document with the story's schema and proves that it fits. Throws `RangeError` when it does not. */
export function parseDocument(json: unknown, schema = documentSchema): Node {
  const document = schema.nodeFromJSON(json);
  document.check();
  return document;
}

/** Puts unsent steps from a journal back into a surface. Throws when one of them does not fit. */
export function replaySteps(surface: Surface, steps: readonly Record<string, unknown>[]): void {
  if (steps.length === 0) return;
  const state = surface.readState();
  const transaction = state.tr.setMeta("addToHistory", false).setMeta("preventAutolink", true);
  for (const step of steps) transaction.step(Step.fromJSON(state.schema, step));
  surface.dispatch(transaction);
}

export function readText(document: Node): string {
  return document.textBetween(0, document.content.size, "\n", "\n").trim();
}
