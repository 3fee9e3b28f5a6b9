import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { StepView } from "#newsroom/stories/story-view.ts";
import { type RescuedWords, rescueWords } from "./rescue-words.ts";
import type { Surface } from "./surface.ts";

/**
 * Brings the authority's next steps into a surface, whose unsent steps move over them. Answers the new confirmed
 * document and the words that lost their place or were covered, or null when the steps do not fit (the documents differ).
 */
export function receiveSteps(
  surface: Surface,
  confirmed: Node,
  views: readonly StepView[],
  clientId: string,
): { confirmed: Node; rescued: RescuedWords[] } | null {
  const state = surface.readState();
  const unsent = sendableSteps(state)?.steps ?? [];
  let document = confirmed;
  const steps: Step[] = [];
  try {
    for (const view of views) {
      const step = Step.fromJSON(state.schema, view.step);
      const applied = step.apply(document);
      if (!applied.doc) return null;
      document = applied.doc;
      steps.push(step);
    }
    const ours = countOurs(views, steps, unsent, clientId);
    let base = confirmed;
    for (const step of steps.slice(0, ours)) base = step.apply(base).doc ?? base;
    const rescued = rescueWords(base, unsent.slice(ours), steps.slice(ours));
    const writers = views.map((_view, index) => (index < ours ? clientId : `not ${clientId}`));
    const transaction = receiveTransaction(state, steps, writers, { mapSelectionBackward: true });
    surface.dispatch(transaction.setMeta("preventAutolink", true));
    return { confirmed: document, rescued };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}

/**
 * How many of these steps are this window's own, coming back. A name is not proof: a window that was reloaded may have
 * sent more than its journal kept, so the steps must be equal too (as the schema writes them: a database may have
 * changed the order of keys).
 */
function countOurs(
  views: readonly StepView[],
  steps: readonly Step[],
  unsent: readonly Step[],
  clientId: string,
): number {
  let ours = 0;
  while (ours < views.length && ours < unsent.length) {
    const isOurs = JSON.stringify(steps[ours]?.toJSON()) === JSON.stringify(unsent[ours]?.toJSON());
    if (views[ours]?.clientId !== clientId || !isOurs) break;
    ours += 1;
  }
  return ours;
}
