import type { PublishedByline, PublishedName } from "../stories/published-story.ts";
import { cleanText } from "./clean-text.ts";

/** A piece of a byline: connecting words, or one name (in every spelling shown) that may lead to a person's page. */
export type BylinePart =
  | { kind: "text"; text: string }
  | { kind: "name"; names: BylineName[]; personSlug: string | null };

export interface BylineName {
  text: string;
  /** BCP 47; null for free text, whose language nobody stated. */
  language: string | null;
}

interface Entry {
  name: BylinePart & { kind: "name" };
  role: string;
}

/**
 * The byline in house style: `By 줄리 잭슨 (Julie Jackson)`, `By A in Paris, B and C; D contributed`, and in Korean
 * `줄리 잭슨·김민서 기자`. Nothing for no names.
 */
export function composeByline(bylines: PublishedByline[], language: "en" | "ko"): BylinePart[] {
  const entries = bylines.map((byline) => toEntry(byline, language)).filter((entry) => entry !== null);
  const contributed = entries.filter(isContribution);
  const written = entries.filter((entry) => !isContribution(entry));
  return language === "ko" ? koreanByline(written, contributed) : englishByline(written, contributed);
}

/** The byline as one string. */
export function bylineText(parts: BylinePart[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : spellings(part.names))).join("");
}

/** `줄리 잭슨 (Julie Jackson)`: the first spelling, the others after it. */
function spellings([first, ...others]: BylineName[]): string {
  return (first?.text ?? "") + others.map((name) => ` (${name.text})`).join("");
}

function toEntry({ person, freeText, role }: PublishedByline, language: "en" | "ko"): Entry | null {
  const names = person ? shownNames(person.names, language) : freeName(freeText);
  if (names.length === 0) return null;
  return {
    name: { kind: "name", names, personSlug: person?.slug ?? null },
    role: cleanText(role).trim(),
  };
}

function freeName(freeText: string): BylineName[] {
  const text = cleanText(freeText)
    .trim()
    .replace(/^by\s+/i, "");
  return text === "" ? [] : [{ text, language: null }];
}

/** In English the native name and, where it differs, the romanised one; in Korean the name in Hangul. */
export function shownNames(names: PublishedName[], language: "en" | "ko"): BylineName[] {
  const native = names.find((name) => name.role === "native") ?? names[0];
  if (native === undefined) return [];
  if (language === "ko") return [toName(names.find(isHangul) ?? native)];
  const romanised = names.find((name) => name.role === "romanised" && name.text !== native.text);
  return romanised ? [toName(native), toName(romanised)] : [toName(native)];
}

function toName({ text, language }: PublishedName): BylineName {
  return { text: cleanText(text).trim(), language };
}

function isHangul(name: PublishedName): boolean {
  return name.script === "Hang" || name.script === "Kore";
}

function isContribution({ role }: Entry): boolean {
  return /^contributed\b/i.test(role) || role === "도움";
}

function englishByline(written: Entry[], contributed: Entry[]): BylinePart[] {
  const parts: BylinePart[] = [];
  if (written.length > 0) parts.push(text("By "), ...listed(written, withRole));
  if (contributed.length === 0) return parts;
  if (parts.length > 0) parts.push(text("; "));
  return [...parts, ...listed(contributed, (entry) => [entry.name]), text(" contributed")];
}

function withRole({ name, role }: Entry): BylinePart[] {
  return role === "" ? [name] : [name, text(` ${role}`)];
}

/** `A`, `A and B`, `A, B and C`. */
function listed(entries: Entry[], show: (entry: Entry) => BylinePart[]): BylinePart[] {
  return entries.flatMap((entry, index) => {
    if (index === 0) return show(entry);
    return [text(index === entries.length - 1 ? " and " : ", "), ...show(entry)];
  });
}

const KOREAN_TITLE = /(기자|특파원|위원|팀장|앵커|논설위원|교수|작가)$/;

function koreanByline(written: Entry[], contributed: Entry[]): BylinePart[] {
  const parts = koreanNames(written);
  if (contributed.length === 0) return parts;
  return [...parts, text(parts.length > 0 ? ", 도움 " : "도움 "), ...koreanNames(contributed)];
}

/** Names of one title share it: `줄리 잭슨·김민서 기자, 박서준 특파원`. */
function koreanNames(entries: Entry[]): BylinePart[] {
  return entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    const title = koreanTitle(entry);
    if (next === undefined) return [entry.name, text(title)];
    return [entry.name, text(koreanTitle(next) === title ? "·" : `${title}, `)];
  });
}

function koreanTitle({ name, role }: Entry): string {
  if (KOREAN_TITLE.test(role)) return ` ${role}`;
  const place = role === "" || isContribution({ name, role }) ? "" : ` (${role})`;
  return name.personSlug === null ? place : ` 기자${place}`;
}

function text(words: string): BylinePart {
  return { kind: "text", text: words };
}
