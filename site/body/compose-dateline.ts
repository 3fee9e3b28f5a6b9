import type { PublishedDateline, PublishedStory } from "../stories/published-story.ts";
import { apMonth } from "./ap-month.ts";
import { apRegion } from "./ap-region.ts";
import { cleanText } from "./clean-text.ts";

/** A piece of a dateline; the pieces' texts, joined, are the dateline with its spaces. */
export interface DatelinePart {
  kind: "place" | "date" | "source" | "dash";
  text: string;
}

export interface DatelineStyle {
  language: "en" | "ko";
  /** `--` as agencies send it, or an em dash. */
  dash?: "--" | "—";
}

/**
 * The dateline in house style: `CARSON CITY, Nev., Jan. 25 (AP) -- `, or `(파리=연합뉴스) ` in Korean, whose form
 * carries no date. Only an agency is named in it. A date that is none is left out.
 */
export function composeDateline(
  dateline: PublishedDateline | null,
  source: PublishedStory["source"],
  { language, dash = "--" }: DatelineStyle,
): DatelinePart[] {
  if (dateline === null || cleanText(dateline.place.name).trim() === "") return [];
  const agency = source?.kind === "agency" ? cleanText(source.name) : "";
  if (language === "ko") return koreanDateline(dateline, agency);
  const parts: DatelinePart[] = [{ kind: "place", text: placeInCapitals(dateline.place) }];
  const date = monthAndDay(dateline.date);
  if (date !== "") parts.push({ kind: "date", text: `, ${date}` });
  if (agency !== "") parts.push({ kind: "source", text: ` (${agency})` });
  return [...parts, { kind: "dash", text: ` ${dash} ` }];
}

/** The dateline as one string. */
export function datelineText(parts: DatelinePart[]): string {
  return parts.map((part) => part.text).join("");
}

function koreanDateline({ place }: PublishedDateline, agency: string): DatelinePart[] {
  const name = cleanText(place.nameKo || place.name);
  const parts: DatelinePart[] = [{ kind: "place", text: `(${name}` }];
  if (agency !== "") parts.push({ kind: "source", text: `=${agency}` });
  return [...parts, { kind: "dash", text: ") " }];
}

function placeInCapitals(place: PublishedDateline["place"]): string {
  const name = cleanText(place.name).trim();
  const capitals = name.toLocaleUpperCase("en").replace(/\bMC(?=\p{L}{2})/gu, (prefix, at: number) => {
    return name.slice(at, at + 2) === "Mc" ? "Mc" : prefix;
  });
  if (place.standsAlone) return capitals;
  const region = cleanText(apRegion(place.region, place.country));
  return region === "" || region.toLowerCase() === name.toLowerCase() ? capitals : `${capitals}, ${region}`;
}

function monthAndDay(date: string | null): string {
  const [, month, day] = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date ?? "") ?? [];
  return month && day ? `${apMonth(Number(month))} ${Number(day)}` : "";
}
