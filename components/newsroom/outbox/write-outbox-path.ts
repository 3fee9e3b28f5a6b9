/** What the outbox can be narrowed to, as its address says it. */
export const outboxStates = ["queued", "sent", "failed"] as const;
export type OutboxChoice = (typeof outboxStates)[number] | null;

/** The outbox's address for a choice; `after` is the row that the page before ended with. */
export function writeOutboxPath(state: OutboxChoice, after: string | null = null): string {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (after) query.set("after", after);
  return query.size === 0 ? "/newsroom/outbox" : `/newsroom/outbox?${query}`;
}
