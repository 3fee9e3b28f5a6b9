import { type LogFilter, logFilterInput } from "#newsroom/history/log-input.ts";

type Query = Record<string, string | string[] | undefined>;

/** What the log's address asks for. */
export function readLogFilter(query: Query): LogFilter {
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || null;
  return logFilterInput.parse({
    search: first(query.q) ?? "",
    act: first(query.act),
    userId: first(query.person),
    from: first(query.from),
    to: first(query.to),
    after: first(query.after),
  });
}
