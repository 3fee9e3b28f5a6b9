import { formatDay } from "#site/body/format-stamp.ts";
import { archiveCopy } from "./archive-copy.ts";

/** What a month (`2026-11`) or a day (`2026-11-24`) of the archive is called. */
export function archiveTitle(date: string, language: "en" | "ko"): string {
  if (date.length === 7) return archiveCopy(language).month(date);
  return formatDay(`${date}T12:00:00Z`, "UTC", language).text;
}
