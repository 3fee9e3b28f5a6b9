import { builtInViews, type DeskQuestion, readDeskQuestion } from "./desk-input.ts";
import type { DeskLists } from "./desk-view.ts";

/** What an address of the desk asks for: a question, the view it was opened with, and where the page begins. */
export interface DeskAddress {
  question: DeskQuestion;
  /** A view's id or name; null when the question was put together by hand. */
  view: string | null;
  after: string | null;
}

type Lists = Pick<DeskLists, "views" | "openingView">;

/** A desk without any question opens with the view that its reader has chosen, or with all stories. */
export function readDeskAddress(query: URLSearchParams, lists: Lists): DeskAddress {
  const asked = query.size === 0 ? (lists.openingView ?? "all") : query.get("view");
  const view = asked !== null && isKnown(asked, lists) ? asked : null;
  const own = new URLSearchParams(query);
  for (const name of ["view", "after", "week"]) own.delete(name);
  const isBare = own.size === 0 && view !== null;
  return {
    question: isBare ? questionOf(view, lists) : readDeskQuestion(own),
    view,
    after: query.get("after")?.slice(0, 1000) || null,
  };
}

function isKnown(view: string, { views }: Lists): boolean {
  return builtInViews.some(({ key }) => key === view) || views.some(({ id }) => id === view);
}

function questionOf(view: string, { views }: Lists): DeskQuestion {
  const saved = views.find(({ id }) => id === view);
  if (saved) return readDeskQuestion(new URLSearchParams(saved.query));
  return builtInViews.find(({ key }) => key === view)?.question ?? readDeskQuestion(new URLSearchParams());
}
