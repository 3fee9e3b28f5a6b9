import type { Temporal } from "temporal-polyfill";
import type { PaperHints } from "./wire-copy.ts";

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
const SHARED: Record<string, string[]> = {
  CST: ["Asia/Shanghai", "Asia/Taipei", "America/Havana"],
  IST: ["Europe/Dublin", "Asia/Jerusalem"],
  BST: ["Asia/Dhaka"],
  AST: ["Asia/Riyadh", "Asia/Baghdad"],
};

/**
 * The zone of a time as the copy writes it (`KST`, `GMT+9`, `-0500`), an IANA name or an offset; the paper's own,
 * `inferred`, when none is written or it is not known. An abbreviation with several meanings is the paper's when
 * the paper's zone uses it. What was assumed is added to `notes`.
 */
export function chooseZone(
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
  const shared = SHARED[name];
  if (shared?.includes(hints.timeZone)) return { id: hints.timeZone, inferred: false };
  if (shared !== undefined) notes.push(`${name} has more than one meaning: taken as ${zone}`);
  if (own !== undefined && wanted.toZonedDateTime(zone).offset !== own) return { id: own, inferred: false };
  return { id: zone, inferred: false };
}
