import { isWorkflowState } from "#components/newsroom/desk/desk-states.ts";
import type { DeskFilter } from "#newsroom/stories/desk-reads.ts";

/** What the desk's address asks for. What makes no sense is left out, so that no address is an error. */
export function readDeskFilter(query: Record<string, string | string[] | undefined>): DeskFilter {
  const state = first(query.state);
  const section = first(query.section);
  return {
    search: first(query.q).trim().slice(0, 200),
    state: isWorkflowState(state) ? state : null,
    section: /^[\p{L}\p{N}-]{1,100}$/u.test(section) ? section : null,
    after: first(query.after).slice(0, 100) || null,
  };
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
