import { type DeskQuestion, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";

/** How the desk shows its stories. A calendar shows the week that has a day (ISO date), or this one. */
export type DeskShape = { kind: "list" } | { kind: "board" } | { kind: "calendar"; week: string | null };

const paths: Record<DeskShape["kind"], string> = {
  list: "/newsroom",
  board: "/newsroom/board",
  calendar: "/newsroom/calendar",
};

/** The desk's address in this shape, without any question. */
export function shapePath({ kind }: DeskShape): string {
  return paths[kind];
}

interface Place {
  /** The view the question was opened with. */
  view?: string | null;
  /** Where the page before ended. */
  after?: string | null;
  shape?: DeskShape;
}

/** The desk's address for a question. */
export function deskPath(
  question: DeskQuestion,
  { view = null, after = null, shape = { kind: "list" } }: Place = {},
): string {
  const query = writeDeskQuestion(question);
  if (view) query.set("view", view);
  // Without anything the desk would open with this person's own view.
  if (query.size === 0) query.set("view", "all");
  if (after) query.set("after", after);
  if (shape.kind === "calendar" && shape.week) query.set("week", shape.week);
  return `${shapePath(shape)}?${query}`;
}
