import { stringify } from "csv-stringify/sync";
import type { UserActor } from "../actor.ts";
import type { LogFilter } from "./log-input.ts";
import { readLog } from "./log-reads.ts";

const AT_ONCE = 1000;
const COLUMNS = ["at", "by", "act", "storyId", "headline", "detail"];

/**
 * The record as CSV (RFC 4180, UTF-8 with a byte order mark, times in UTC), page by page, so that no length of it
 * fills the memory. A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
 * injection).
 */
export async function* writeLogCsv(
  actor: UserActor,
  filter: LogFilter,
  zone: string,
): AsyncGenerator<string> {
  yield `\uFEFF${stringify([COLUMNS])}`;
  for (let after = filter.after; ; ) {
    const { entries, next } = await readLog(actor, { ...filter, after }, zone, AT_ONCE);
    const rows = entries.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.stringify(detail) }));
    yield stringify(rows, { columns: COLUMNS, escape_formulas: true, record_delimiter: "windows" });
    if (!next) return;
    after = next;
  }
}
