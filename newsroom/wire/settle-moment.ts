import { Temporal } from "temporal-polyfill";
import { chooseZone } from "./choose-zone.ts";
import { settleDate } from "./settle-date.ts";
import type { Moment, PaperHints, RecognisedStamp } from "./wire-copy.ts";

/**
 * A moment with its zone and year settled; null when it has no time of day or names no day that exists.
 * The zone is the copy's own, else the paper's (`zoneInferred`). An abbreviation that contradicts the season
 * (`14:05 EST` in July) keeps its own offset. `fallbackDate` (ISO) stands in when the copy gives only a time.
 * `notes` say what was assumed. Throws RangeError when `hints` holds an unknown zone or an unreadable date.
 * Source: IANA tz through Temporal.
 */
export function settleMoment(
  moment: Moment,
  hints: PaperHints,
  fallbackDate: string | null,
): { stamp: RecognisedStamp; notes: string[] } | null {
  if (moment.clock === null) return null;
  const notes: string[] = [];
  const date = moment.date === null ? (fallbackDate ?? hints.today) : settleDate(moment.date, hints.today);
  if (date === null || moment.clock.hour > 23 || moment.clock.minute > 59) return null;
  if (moment.date === null)
    notes.push(
      `No date in the copy: taken as ${date}, ${fallbackDate === null ? "today" : "the dateline's"}`,
    );
  else if (moment.date.year === null) notes.push(`No year in the copy: taken as ${date.slice(0, 4)}`);
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(moment.clock);
  const zone = chooseZone(moment.zone, wanted, hints, notes);
  const settled = wanted.toZonedDateTime(zone.id, { disambiguation: "compatible" });
  const local = settled.toPlainDateTime();
  if (!local.equals(wanted))
    notes.push(
      `${clockOf(wanted)} was skipped when clocks went forward in ${zone.id}: taken as ${clockOf(local)}`,
    );
  else if (!wanted.toZonedDateTime(zone.id, { disambiguation: "later" }).equals(settled))
    notes.push(`${clockOf(wanted)} came twice that day in ${zone.id}: the first is taken`);
  const stamp = {
    local: local.toString({ smallestUnit: "minute" }),
    zone: zone.id,
    zoneInferred: zone.inferred,
    instant: settled.toInstant().toString(),
  };
  return { stamp, notes };
}

function clockOf(time: Temporal.PlainDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}
