import exifReader from "exifreader";
import { z } from "zod";
import { decodeText } from "./decode-text.ts";
import type { ToldByFile } from "./found-file.ts";

/** Where somebody was, which machine it was, what only its maker can read: no business of anybody's. */
const NOT_KEPT = /gps|serial|unique|owner|maker|thumbnail|padding|^_|history|derived|instanceid|documentid/i;
const LONGEST_TEXT = 10_000;
const LONGEST_RAW = 2_000;
const MOST_RAW = 150;
const MOST_KEYWORDS = 100;

const tag = z.object({ value: z.unknown(), description: z.unknown() });
type Tags = Record<string, unknown>;

/**
 * What a picture file says of itself. XMP counts before IPTC's older records and these before EXIF, as only XMP is sure
 * to say in which letters it is written. What cannot be read is left out: no picture is refused for what it says.
 */
export function readTold(file: Buffer): ToldByFile {
  const { xmp = {}, iptc = {}, exif = {} } = loadTags(file);
  const xmpText = (name: string) => clean(alternative(xmp[name]), LONGEST_TEXT);
  const exifText = (name: string) => clean(mended(textOf(exif[name])), LONGEST_TEXT);
  const declared = Buffer.from(bytesOf(iptc["Coded Character Set"]) ?? []).toString("latin1");
  const iptcTexts = (name: string) =>
    [iptc[name] ?? []].flat().flatMap((one) => {
      const bytes = bytesOf(one);
      return bytes ? clean(decodeText(bytes, declared), LONGEST_TEXT) : [];
    });
  const iptcText = (name: string) => iptcTexts(name).join(", ");
  const first = (...texts: string[]) => texts.find((text) => text !== "") ?? "";

  const creator = first(listOf(xmp.creator).join(", "), iptcText("By-line"), exifText("Artist"));
  const credit = first(xmpText("Credit"), iptcText("Credit"));
  const keywords = listOf(xmp.subject).length > 0 ? listOf(xmp.subject) : iptcTexts("Keywords");
  return {
    title: first(xmpText("title"), iptcText("Object Name"), xmpText("Headline"), iptcText("Headline")),
    caption: first(xmpText("description"), iptcText("Caption/Abstract"), exifText("ImageDescription")),
    credit: creditLine(creator, credit),
    source: first(xmpText("Source"), iptcText("Source")),
    copyright: first(xmpText("rights"), iptcText("Copyright Notice"), exifText("Copyright")),
    usageTerms: first(xmpText("UsageTerms"), xmpText("Instructions"), iptcText("Special Instructions")),
    place: placeOf([
      first(xmpText("Location"), iptcText("Sub-location")),
      first(xmpText("City"), iptcText("City")),
      first(xmpText("State"), iptcText("Province/State")),
      first(xmpText("Country"), iptcText("Country/Primary Location Name")),
    ]),
    taken:
      readTaken(exifText("DateTimeOriginal"), exifText("OffsetTimeOriginal")) ??
      readTaken(xmpText("DateCreated")) ??
      readTaken(iptcText("Date Created"), iptcText("Time Created")),
    keywords: [...new Set(keywords.map((word) => word.slice(0, 200)))].slice(0, MOST_KEYWORDS),
    raw: rawOf({ xmp, iptc, exif }, declared),
  };
}

function loadTags(file: Buffer): { xmp?: Tags; iptc?: Tags; exif?: Tags } {
  try {
    const { xmp, iptc, exif } = exifReader.load(file, { expanded: true, includeUnknown: false });
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } };
  } catch {
    return {};
  }
}

/** `Jane Doe/AP`: photographer and agency, once when they are one. */
function creditLine(creator: string, credit: string): string {
  if (creator === "" || credit === "") return creator + credit;
  return credit.toLowerCase().includes(creator.toLowerCase()) ? credit : `${creator}/${credit}`;
}

function placeOf(parts: string[]): string {
  return [...new Set(parts.filter((part) => part !== ""))].join(", ");
}

/** A moment as EXIF (`2026:11:02 10:00:00`), IPTC (`20261102`, `100000+0900`) and XMP (ISO 8601) write it. */
function readTaken(text: string, more = ""): ToldByFile["taken"] {
  const found =
    /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      /^\d{8}$/.test(text) ? `${text}T${more || "000000"}` : text,
    );
  if (!found) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone] = found;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${local}Z`)) || Number(year) < 1) return null;
  const offset = zone ?? (/^[+-]\d\d:?\d\d$/.test(more) ? more : null);
  return { local, offset: offset === null ? null : offset.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") };
}

/** Of texts in several languages the one that stands for all; else the first. */
function alternative(given: unknown): string {
  const { value } = tag.safeParse(given).data ?? {};
  if (!Array.isArray(value)) return textOf(given);
  const standsForAll = value.find((one) => JSON.stringify(one)?.includes('"lang":"x-default"'));
  return textOf(standsForAll ?? value[0]);
}

function listOf(given: unknown): string[] {
  const { value } = tag.safeParse(given).data ?? {};
  const texts = Array.isArray(value) ? value.map(textOf) : [textOf(given)];
  return texts.map((text) => clean(text, LONGEST_TEXT)).filter((text) => text !== "");
}

function textOf(given: unknown): string {
  const { value, description } = tag.safeParse(given).data ?? {};
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(" ");
  return typeof description === "string" ? description : "";
}

function bytesOf(given: unknown): Uint8Array | null {
  const { value } = tag.safeParse(given).data ?? {};
  return Array.isArray(value) && value.every((one) => Number.isInteger(one)) ? Uint8Array.from(value) : null;
}

/** EXIF knows ASCII alone; what cameras and programs write there besides is read byte by byte, and mended here. */
function mended(text: string): string {
  const isBytes = /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);
  return isBytes ? decodeText(Buffer.from(text, "latin1")) : text;
}

/** Fit for PostgreSQL and for a line of text: no NUL, no half signs, no control signs but line breaks. */
export function clean(text: string, most: number): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .slice(0, most)
    .toWellFormed()
    .trim();
}

function rawOf(groups: Record<string, Tags>, declared: string): Record<string, string> {
  const lines = Object.entries(groups).flatMap(([group, tags]) =>
    Object.entries(tags).flatMap(([name, given]) => {
      if (NOT_KEPT.test(name)) return [];
      const texts = [given].flat().map((one) => {
        const bytes = group === "iptc" ? bytesOf(one) : null;
        return bytes
          ? decodeText(bytes, declared)
          : mended(String(tag.safeParse(one).data?.description ?? ""));
      });
      const text = clean(texts.join(", "), LONGEST_RAW);
      return text === "" || text.includes("[object")
        ? []
        : [[`${group}:${name.slice(0, 100)}`, text] as const];
    }),
  );
  return Object.fromEntries(lines.slice(0, MOST_RAW));
}
