import { Temporal } from "temporal-polyfill";
import { apMonth } from "./ap-month.ts";

export interface Stamp {
  /** `Jan. 25, 2017 - 20:06`, or `2017.01.25. 20:06` in Korean. */
  text: string;
  /** For `<time datetime>`: `2017-01-25T20:06:00+09:00`. */
  machine: string;
  /** The zone in short (`GMT+9`, `EST`) and in full (`Korean Standard Time`), as it is called at that moment. */
  zone: string;
  zoneName: string;
}

/** An instant (ISO 8601) as the paper prints it in an IANA zone. Throws `RangeError` for what is neither. */
export function formatStamp(instant: string, zone: string, language: "en" | "ko"): Stamp {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const clock = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  return {
    text:
      language === "ko"
        ? `${time.year}.${twoDigits(time.month)}.${twoDigits(time.day)}. ${clock}`
        : `${apMonth(time.month)} ${time.day}, ${time.year} - ${clock}`,
    machine: time.toString({ timeZoneName: "never", fractionalSecondDigits: 0 }),
    zone: zoneLabel(time, "en", "short"),
    zoneName: zoneLabel(time, language, "long"),
  };
}

/** The day a reader has in hand: `Wednesday, Jan. 25, 2017`, `2017년 1월 25일 수요일`. */
export function formatDay(
  instant: string,
  zone: string,
  language: "en" | "ko",
): { text: string; machine: string } {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const weekday = formatter(language, zone, { weekday: "long" }).format(time.epochMilliseconds);
  const day =
    language === "ko"
      ? `${time.year}년 ${time.month}월 ${time.day}일 ${weekday}`
      : `${weekday}, ${apMonth(time.month)} ${time.day}, ${time.year}`;
  return { text: day, machine: time.toPlainDate().toString() };
}

function zoneLabel(time: Temporal.ZonedDateTime, language: string, length: "short" | "long"): string {
  const format = formatter(language, time.timeZoneId, { timeZoneName: length });
  const part = format.formatToParts(time.epochMilliseconds).find(({ type }) => type === "timeZoneName");
  return part?.value ?? time.timeZoneId;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone, which there are some hundreds of: to make one takes longer than all else about a stamp. */
function formatter(language: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options]);
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  formatters.set(key, format);
  return format;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
