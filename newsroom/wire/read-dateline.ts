import { nameAgency } from "./name-agency.ts";
import { readKoreanByline } from "./read-korean-byline.ts";
import { readMoments } from "./read-moments.ts";
import type { DatelineRead } from "./wire-copy.ts";

const LONGEST = 140;
const SEPARATOR = /\s*(?:—|–|--|\s-|\s−|\s_)(?:\s+|$)/u;
const SOURCE = /\s*[(（/](?<source>[^()（）/]{2,40})[)）/]\s*$/u;
const CAPITALS = /^(?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?:[ /](?:\p{Lu}[\p{Lu}\p{M}.'’-]*|de|la|le|of|the|al))*$/u;
const TITLE_CASE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;
const KOREAN =
  /^[([【〔（［]\s*(?<place>[^)\]】〕）］=]{1,30}?)\s*=\s*(?<source>[^)\]】〕）］=]{1,20})[)\]】〕）］]\s*/u;
const KOREAN_BYLINE = /^(?<byline>[^=]{3,60}?)\s*=\s*/u;

/**
 * The dateline that opens a paragraph: `PARIS, Jan. 25 (Yonhap) -- `, `PARIS (AP) — `, `WASHINGTON, D.C. — `,
 * `Paris, Jan 25, 2017 (AFP) - `, `(서울=연합뉴스) 홍길동 기자 = `, or a Korean byline alone (`홍길동 기자 = `, with
 * `place` ""). Null when the paragraph begins with anything else: a place without a source or a date must be in
 * capitals, and followed by a capital.
 */
export function readDateline(paragraph: string): DatelineRead | null {
  const text = paragraph
    .slice(0, LONGEST * 4)
    .normalize("NFC")
    .slice(0, LONGEST);
  return readKorean(text) ?? readEnglish(text);
}

function readKorean(text: string): DatelineRead | null {
  const opening = KOREAN.exec(text);
  const { place = "", source = "" } = opening?.groups ?? {};
  const desk = opening === null ? null : nameAgency(source);
  if (opening !== null && desk === null) return null;
  const datelineLength = opening?.[0].length ?? 0;
  const named = KOREAN_BYLINE.exec(text.slice(datelineLength));
  const byline = readKoreanByline(named?.groups?.byline ?? "");
  if (opening === null && byline === null) return null;
  return {
    // "(파리 AFP=연합뉴스)" names the agency relayed between the place and the desk.
    place: place.replace(/\s+[A-Z]{2,10}$/, ""),
    moment: null,
    source: desk?.name ?? null,
    byline,
    length: datelineLength + (byline === null ? 0 : (named?.[0].length ?? 0)),
    datelineLength,
  };
}

function readEnglish(text: string): DatelineRead | null {
  const separator = SEPARATOR.exec(text);
  if (separator === null || separator.index < 2) return null;
  const length = separator.index + separator[0].length;
  const opening = text.slice(0, separator.index);
  const credit = SOURCE.exec(opening);
  const source = credit === null ? null : nameAgency(credit.groups?.source ?? "");
  if (credit !== null && source === null) return null;
  const beforeCredit = credit === null ? opening : opening.slice(0, credit.index);
  const found = readMoments(beforeCredit);
  const dated = found !== null && /^[\s,]*$/.test(beforeCredit.slice(found.end)) ? found : null;
  const moment = dated?.moments.length === 1 && dated.moments[0]?.date != null ? dated.moments[0] : null;
  const place = (moment === null ? beforeCredit : beforeCredit.slice(0, dated?.start)).replace(/[,\s]+$/, "");
  const [town = "", ...regions] = place.split(/,\s*/);
  if (regions.length > 2 || !regions.every((region) => TITLE_CASE.test(region) || CAPITALS.test(region)))
    return null;
  const isSure = source !== null || moment !== null;
  const isPlaceless = place === "" && source !== null && moment !== null;
  if (!isPlaceless && !CAPITALS.test(town) && !(isSure && TITLE_CASE.test(town))) return null;
  // "NATO — which met" is a sentence with a dash in it, and " - " alone is too weak a sign.
  const startsSentence = !/^[\p{Ll},;]/u.test(text.slice(length));
  if (!isSure && (!startsSentence || town.length < 3 || /[-_]\s*$/.test(separator[0].replace("--", ""))))
    return null;
  return { place, moment, source: source?.name ?? null, byline: null, length, datelineLength: length };
}
