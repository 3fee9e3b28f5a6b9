import { type DeskQuestion, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";

/** The desk's address for a question; `view` is the view it was opened with, `after` where the page before ended. */
export function deskPath(
  question: DeskQuestion,
  { view = null, after = null }: { view?: string | null; after?: string | null } = {},
): string {
  const query = writeDeskQuestion(question);
  if (view) query.set("view", view);
  // Without anything the desk would open with this person's own view.
  if (query.size === 0) query.set("view", "all");
  if (after) query.set("after", after);
  return `/newsroom?${query}`;
}
