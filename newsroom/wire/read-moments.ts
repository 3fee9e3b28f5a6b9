import type { Moment, MomentsFound } from "./wire-copy.ts";

const MONTH =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sep(?:t(?:ember|\\.)?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// "Jan. 25 2005 GMT" is a time, not a year.
const YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d|:|\\s*(?:GMT|UTC|hrs))";
const DATES = [
  /(?<year>(?:19|20)\d{2})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<day>\d{1,2})(?!\d)\.?/y,
  /(?<year>(?:19|20)\d{2})년\s*(?<month>\d{1,2})월\s*(?<day>\d{1,2})일/y,
  /(?<month>\d{1,2})월\s*(?<day>\d{1,2})일/y,
  /(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d{2})(?!\d)/y,
  new RegExp(`(?<name>${MONTH})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+${YEAR})?`, "iy"),
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<name>${MONTH})(?!\\p{L})(?:,?\\s+${YEAR})?`, "iuy"),
];
const ZONE =
  "(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-](?:0\\d|1[0-4]):?\\d{2}(?!\\d)|(?:GMT|UTC|KST|JST|HKT|SGT|IST|MSK|BST|WE[ST]T?|CES?T|EES?T|A[EWC][SD]T|NZ[SD]?T|[ECMPA][SD]?T)(?!\\p{L})|Z(?![\\p{L}\\d])|(?:local|Seoul|Korean?) time|한국\\s?시간|현지\\s?시간";
const CLOCKS = [
  /(?<half>오전|오후)\s*(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::\d{2})?|시(?:\s*(?<minutes>\d{1,2})분)?)/y,
  /(?<hour>\d{1,2})시(?:\s*(?<minutes>\d{1,2})분)?/y,
  /(?<hour>\d{1,2})[:h](?<minute>\d{2})(?!\d)(?::\d{2}(?:\.\d+)?)?(?:\s*(?<half>[ap]\.?m\.?)(?!\p{L}))?/iuy,
  /(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))?\s*(?<half>[ap]\.?m\.?)(?!\p{L})/iuy,
  new RegExp(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?=\\s?(?:${ZONE}|hrs))(?:\\s?hrs)?`, "uy"),
];
const ZONES = [new RegExp(`\\(?(?<zone>${ZONE})\\)?`, "uy")];
const LABEL =
  /(?:first published|published|posted|issued|released|last updated|updated|last modified|modified|created|기사\s?입력|최초\s?입력|최종\s?입력|입력|최종\s?수정|수정|송고\s?시간|송고|등록|승인|발행|작성)(?:일시|일|시간)?(?:\s+(?:on|at|date|time))?/iy;
const FILLER =
  /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\.?|[월화수목금토일]요일|\([월화수목금토일]\)|(?:on|at|T)(?![a-z])|[\s|ㅣ│┃·•:,;/–—-])/iy;

/**
 * Every date, time of day and zone in one line, in the order written, with the part of the line they fill;
 * null when the line holds none. A line may hold two moments (published, updated). Reads nothing beyond the
 * first 200 characters, so a body paragraph costs nothing.
 */
export function readMoments(line: string): MomentsFound | null {
  if (line.length > 200) return null;
  const moments: Moment[] = [];
  let label = "";
  let start = -1;
  let end = -1;
  for (let at = 0; at < line.length; ) {
    const piece = matchAt([...DATES, ...CLOCKS], line, at) ?? (end >= 0 ? matchAt(ZONES, line, at) : null);
    const labelFound = piece === null ? matchAt([LABEL], line, at) : null;
    if (piece !== null) {
      addPiece(moments, piece.groups ?? {}, label);
      label = "";
      if (start < 0) start = at;
      at += piece[0].length;
      end = at;
    } else if (labelFound !== null) {
      label = labelFound[0];
      at += label.length;
    } else {
      const filler = matchAt([FILLER], line, at);
      if (filler === null && start >= 0) break;
      at += filler?.[0].length ?? 1;
    }
  }
  return moments.length === 0 ? null : { moments, start, end };
}

function matchAt(patterns: RegExp[], line: string, at: number): RegExpExecArray | null {
  // A number is read from its first digit and a word from its first letter, never from the middle.
  if (at > 0 && /[\p{L}\d]/u.test(line.charAt(at)) && /[A-Za-z\d]/.test(line.charAt(at - 1))) {
    if (!/T\d/.test(line.slice(at - 1, at + 1)) && !/\d[A-Zap오한]/.test(line.slice(at - 1, at + 1)))
      return null;
  }
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) return match;
  }
  return null;
}

function addPiece(moments: Moment[], groups: Record<string, string | undefined>, label: string): void {
  const last = moments.at(-1);
  if (groups.zone !== undefined) {
    if (last !== undefined && last.zone === null) last.zone = groups.zone;
    return;
  }
  const date = readDate(groups);
  const clock = date === null ? readClock(groups) : null;
  const completes = last !== undefined && (date === null ? last.clock === null : last.date === null);
  if (completes && label === "") {
    last.date ??= date;
    last.clock ??= clock;
  } else moments.push({ date, clock, zone: null, label });
}

function readDate(groups: Record<string, string | undefined>): Moment["date"] {
  if (groups.day === undefined) return null;
  const named = MONTHS.indexOf((groups.name ?? "").slice(0, 3).toLowerCase()) + 1;
  const year = groups.year === undefined ? null : Number(groups.year);
  return { year, month: named > 0 ? named : Number(groups.month), day: Number(groups.day) };
}

function readClock(groups: Record<string, string | undefined>): Moment["clock"] {
  const half = (groups.half ?? "").toLowerCase();
  const hour = Number(groups.hour);
  const minute = Number(groups.minute ?? groups.minutes ?? 0);
  if (half.startsWith("p") || half === "오후") return { hour: hour < 12 ? hour + 12 : hour, minute };
  return { hour: (half.startsWith("a") || half === "오전") && hour === 12 ? 0 : hour, minute };
}
