import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { sendableSteps } from "prosemirror-collab";
import type { StepsInput } from "#newsroom/stories/story-input.ts";
import { hashDocument } from "#site/body/hash-document.ts";

/** Steps on their way to the server, and the document after them. */
export interface Batch {
  body: StepsInput;
  after: Node;
}

interface Unsent {
  state: EditorState;
  /** The document at the state's collaboration version, without unsent steps. */
  confirmed: Node;
  clientId: string;
  opId: string;
  /** Steps at most in one batch. */
  most: number;
}

/** The oldest unsent steps as one request's body; null when there are none. */
export function makeBatch({ state, confirmed, clientId, opId, most }: Unsent): Batch | null {
  const unsent = sendableSteps(state);
  if (!unsent) return null;
  const steps = unsent.steps.slice(0, most);
  let after = state.doc;
  if (steps.length < unsent.steps.length) {
    after = confirmed;
    for (const step of steps) after = step.apply(after).doc ?? after;
  }
  const body = {
    baseVersion: unsent.version,
    opId,
    clientId,
    steps: steps.map((step): Record<string, unknown> => step.toJSON()),
    docHash: hashDocument(after),
  };
  return { body, after };
}
