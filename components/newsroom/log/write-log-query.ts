import type { LogFilter } from "#newsroom/history/log-input.ts";

/** The question part of the log's address, with its mark; empty when everything is asked for. */
export function writeLogQuery(filter: LogFilter, after: string | null = null): string {
  const { search, act, userId, from, to } = filter;
  const asked = { q: search, act, person: userId, from, to, after };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size === 0 ? "" : `?${query}`;
}
