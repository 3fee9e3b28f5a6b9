import { apMonth } from "#site/body/ap-month.ts";

/** An instant (ISO 8601) as the newsroom reads it in an IANA zone: `Tue, Nov. 24, 2026 - 06:00 GMT+9`. */
export function momentWords(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  const seconds = part("second") === "00" ? "" : `:${part("second")}`;
  return `${part("weekday")}, ${apMonth(Number(part("month")))} ${part("day")}, ${part("year")} - ${part("hour")}:${part("minute")}${seconds} ${part("timeZoneName")}`;
}
