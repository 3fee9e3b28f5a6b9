import { formatStamp } from "#site/body/format-stamp.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant (ISO 8601) was: `just now`, `5 min ago`, `3 h ago`, `2 days ago`, then the date in the zone. */
export function describeAgo(instant: string, now: Date, zone: string): string {
  const passed = now.getTime() - Date.parse(instant);
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h ago`;
  if (passed < 7 * DAY) {
    const days = Math.floor(passed / DAY);
    return days === 1 ? "1 day ago" : `${days} days ago`;
  }
  const [date] = formatStamp(instant, zone, "en").text.split(" - ");
  return date ?? "";
}
