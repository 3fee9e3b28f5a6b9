import { uuidOf } from "#app/api/v1/answer-request.ts";
import type { HistoryChoice } from "#components/newsroom/history/write-history-path.ts";

type Query = Record<string, string | string[] | undefined>;

/** What the history's address asks for. What makes no sense is left out, so that no address is an error. */
export function readHistoryChoice(query: Query): HistoryChoice & { restored: string | null } {
  const version = versionOf(query.version) ?? "now";
  const against = versionOf(query.against);
  return {
    version,
    against: against === version ? null : against,
    isEvery: first(query.show) === "every",
    after: first(query.after).slice(0, 100) || null,
    restored: uuidOf(first(query.restored)),
  };
}

function versionOf(value: Query[string]): string | null {
  const text = first(value);
  return text === "now" ? text : uuidOf(text);
}

function first(value: Query[string]): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
