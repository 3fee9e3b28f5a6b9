import { Temporal } from "temporal-polyfill";
import type { ClockEntry } from "#newsroom/desk/card-view.ts";
import { apMonth } from "#site/body/ap-month.ts";

/** A day (ISO date) as a column's head says it, and in full. */
export function dayWords(day: string): { weekday: string; date: string; full: string } {
  const plain = Temporal.PlainDate.from(day);
  const date = `${apMonth(plain.month)} ${plain.day}`;
  const weekday = (length: "short" | "long") => plain.toLocaleString("en", { weekday: length });
  return { weekday: weekday("short"), date, full: `${weekday("long")}, ${date}` };
}

/** `Nov. 23 – Nov. 29, 2026`; both years where a week has two. */
export function weekWords(days: string[]): string {
  const [first, last] = [days.at(0), days.at(-1)].map((day) => Temporal.PlainDate.from(day ?? ""));
  if (!first || !last) return "";
  const begin = `${apMonth(first.month)} ${first.day}${first.year === last.year ? "" : `, ${first.year}`}`;
  return `${begin} – ${apMonth(last.month)} ${last.day}, ${last.year}`;
}

/** The clock time of an instant (ISO 8601) in a zone: `18:00`. */
export function clockWords(at: string, zone: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}

/** An instant as the clock of a zone shows it, to the minute. */
export function localTimeIn(at: string, zone: string): { local: string; zone: string } {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return { local: zoned.toPlainDateTime().toString({ smallestUnit: "minute" }), zone };
}

export function entryWords({ kind, state }: Pick<ClockEntry, "kind" | "state">): string {
  const isDone = state === "done";
  switch (kind) {
    case "publication":
      return isDone ? "Went out" : "Goes out";
    case "unpublish":
      return isDone ? "Went from the site" : "Goes from the site";
    case "embargo_end":
      return isDone ? "Embargo ended" : "Embargo ends";
  }
}
