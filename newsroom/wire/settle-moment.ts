import { Temporal } from "temporal-polyfill";
import { settleDate } from "./settle-date.ts";
import type { Moment, PaperHints, RecognisedStamp } from "./wire-copy.ts";

const ZONES: Record<string, string> = {
  GMT: "UTC",
  UTC: "UTC",
  Z: "UTC",
  KST: "Asia/Seoul",
  JST: "Asia/Tokyo",
  HKT: "Asia/Hong_Kong",
  SGT: "Asia/Singapore",
  IST: "Asia/Kolkata",
  MSK: "Europe/Moscow",
  BST: "Europe/London",
  WET: "Europe/Lisbon",
  WEST: "Europe/Lisbon",
  CET: "Europe/Paris",
  CEST: "Europe/Paris",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  AWST: "Australia/Perth",
  ACST: "Australia/Adelaide",
  ACDT: "Australia/Adelaide",
  NZT: "Pacific/Auckland",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  ET: "America/New_York",
  EST: "America/New_York",
  EDT: "America/New_York",
  CT: "America/Chicago",
  CST: "America/Chicago",
  CDT: "America/Chicago",
  MT: "America/Denver",
  MST: "America/Denver",
  MDT: "America/Denver",
  PT: "America/Los_Angeles",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  AST: "America/Halifax",
  ADT: "America/Halifax",
  AT: "America/Halifax",
  "Seoul time": "Asia/Seoul",
  "Korea time": "Asia/Seoul",
  "Korean time": "Asia/Seoul",
  한국시간: "Asia/Seoul",
};
const OFFSETS: Record<string, string> = {
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  AST: "-04:00",
  ADT: "-03:00",
  BST: "+01:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  ACST: "+09:30",
  ACDT: "+10:30",
  NZST: "+12:00",
  NZDT: "+13:00",
};
const SHARED = new Set(["CST", "IST", "BST", "AST"]);

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

function chooseZone(
  written: string | null,
  wanted: Temporal.PlainDateTime,
  hints: PaperHints,
  notes: string[],
): { id: string; inferred: boolean } {
  const name = written?.replace(/^(?:GMT|UTC)\s?(?=[+-])/, "").replace(/(?<=[가-힣])\s/g, "") ?? "";
  const offset = /^(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/.exec(name)?.groups;
  if (offset !== undefined)
    return {
      id: `${offset.sign}${offset.hours?.padStart(2, "0")}:${offset.minutes ?? "00"}`,
      inferred: false,
    };
  const zone = ZONES[name];
  if (zone === undefined) {
    const said = written === null ? "No zone in the copy" : `The copy says "${written}"`;
    notes.push(`${said}: taken as ${hints.timeZone}, the paper's own`);
    return { id: hints.timeZone, inferred: true };
  }
  const own = OFFSETS[name];
  const isPapersOwn = SHARED.has(name) && hasAbbreviation(hints.timeZone, name, wanted);
  if (isPapersOwn) return { id: hints.timeZone, inferred: false };
  if (SHARED.has(name)) notes.push(`${name} has more than one meaning: taken as ${zone}`);
  if (own !== undefined && wanted.toZonedDateTime(zone).offset !== own) return { id: own, inferred: false };
  return { id: zone, inferred: false };
}

function hasAbbreviation(timeZone: string, name: string, wanted: Temporal.PlainDateTime): boolean {
  const sharers: Record<string, string[]> = {
    CST: ["Asia/Shanghai", "Asia/Taipei", "America/Havana"],
    IST: ["Europe/Dublin", "Asia/Jerusalem"],
    BST: ["Asia/Dhaka"],
    AST: ["Asia/Riyadh", "Asia/Baghdad"],
  };
  return wanted.year > 0 && (sharers[name] ?? []).includes(timeZone);
}

function clockOf(time: Temporal.PlainDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}
