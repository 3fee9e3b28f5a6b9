import type { WorkflowState } from "#newsroom/stories/workflow.ts";

/** What the desk shows, as its address says it. */
export interface DeskChoice {
  search: string;
  state: WorkflowState | null;
  /** A section's slug. */
  section: string | null;
}

/** The desk's address for a choice; `after` is the row that the page before ended with. */
export function writeDeskPath({ search, state, section }: DeskChoice, after: string | null = null): string {
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (state) query.set("state", state);
  if (section) query.set("section", section);
  if (after) query.set("after", after);
  return query.size === 0 ? "/newsroom" : `/newsroom?${query}`;
}
