import { builtInViews, type DeskQuestion, deskStates, isDeskState, readDeskQuestion } from "./desk-input.ts";
import type { DeskLists } from "./desk-view.ts";

interface Counting extends Pick<DeskLists, "views"> {
  paper: Pick<DeskLists["paper"], "statesOff">;
}

/**
 * What the desk shows numbers for: views, and the states under the filters that are on. All stories, what is live and
 * what is in the bin only grow, so nobody counts them.
 */
export function listCounted(question: DeskQuestion, { views, paper }: Counting): Map<string, DeskQuestion> {
  const counted = new Map<string, DeskQuestion>();
  for (const { key, question } of builtInViews) if (key !== "all") counted.set(`view ${key}`, question);
  for (const { id, query } of views) {
    counted.set(`view ${id}`, readDeskQuestion(new URLSearchParams(query)));
  }
  const worked = Object.keys(deskStates).filter(
    (state) =>
      isDeskState(state) && state !== "live" && state !== "spiked" && !paper.statesOff.includes(state),
  );
  for (const state of worked) {
    if (isDeskState(state)) counted.set(`state ${state}`, { ...question, state, sort: "changed" });
  }
  return counted;
}
