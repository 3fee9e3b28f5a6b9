import { nameAgency } from "./name-agency.ts";
import { nameFurniture } from "./name-furniture.ts";
import { readByline } from "./read-byline.ts";
import { readKoreanByline } from "./read-korean-byline.ts";
import { readMoments } from "./read-moments.ts";
import { settleDate } from "./settle-date.ts";
import { settleMoment } from "./settle-moment.ts";
import type { BylineRead, HeadSign, MomentsFound, PaperHints } from "./wire-copy.ts";

const EMPTY =
  /^(?:[\s|ㅣ│┃·•:,;/()[\]–—-]|기사원문|first published|published|posted|issued|released|last updated|updated|last modified|modified|기사\s?입력|최초\s?입력|최종\s?입력|입력|최종\s?수정|수정|송고\s?시간|송고|등록|승인|발행|작성|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|[월화수목금토일]요일|\b(?:on|at|date|time)\b)*$/iu;
const SEPARATORS = /^[\s|·•,;/–—-]+|[\s|·•,;/–—-]+$/gu;
const SLUG_LINE = /^(?:BC|AM|PM|AP)-[\p{Lu}\d]{2,4}-{1,2}\S.{0,80}$/u;

/**
 * What a whole line in the head or tail of the copy says: page furniture, an agency's name, a time stamp, a byline,
 * or a stamp and byline together in either order. Null when any part of the line is not understood.
 */
export function readSign(line: string, hints: PaperHints): HeadSign | null {
  if (line.length > 300) return null;
  const furniture = nameFurniture(line, "head or tail");
  if (furniture !== null) return { kind: "furniture", reason: furniture };
  if (SLUG_LINE.test(line)) return { kind: "furniture", reason: "Wire slug line" };
  const agency = nameAgency(line.replace(/^[(（[<]|[)）\]>]$/gu, ""));
  if (agency !== null && (agency.known || /(?:News Agency|Newswire|통신사?)$/u.test(agency.name)))
    return { kind: "agency", name: agency.name };
  const byline = readEitherByline(line);
  if (byline !== null) return { kind: "credit", moments: [], stampFrom: "", byline, bylineFrom: line };
  const found = readMoments(line);
  return found === null || !isReal(found, line, hints) ? null : readStampLine(line, found);
}

function readStampLine(line: string, found: MomentsFound): HeadSign | null {
  const before = line.slice(0, found.start);
  const after = line.slice(found.end);
  const { moments } = found;
  if (EMPTY.test(before) && EMPTY.test(after))
    return { kind: "credit", moments, stampFrom: line, byline: null, bylineFrom: "" };
  if (EMPTY.test(before)) {
    const byline = readEitherByline(after.replace(SEPARATORS, ""));
    const stampFrom = line.slice(0, found.end).trim();
    return byline === null ? null : { kind: "credit", moments, stampFrom, byline, bylineFrom: after.trim() };
  }
  // The words that lead into the time ("| Updated") may stand between the byline and it.
  const names = before.replace(
    /[\s|·•,;/–—-]*(?:last updated|updated|published|posted|입력|송고|등록)?[\s:]*$/iu,
    "",
  );
  const byline = EMPTY.test(after) ? readEitherByline(names.replace(SEPARATORS, "")) : null;
  const stampFrom = line.slice(names.length).trim();
  return byline === null ? null : { kind: "credit", moments, stampFrom, byline, bylineFrom: names.trim() };
}

function readEitherByline(text: string): BylineRead | null {
  return readByline(text) ?? readKoreanByline(text);
}

// A time alone is a stamp only when the copy says so, with a zone or with a word such as "Updated".
function isReal(found: MomentsFound, line: string, hints: PaperHints): boolean {
  return found.moments.every((moment) => {
    if (moment.clock === null) return moment.date !== null && settleDate(moment.date, hints.today) !== null;
    const isSaid =
      moment.date !== null || moment.zone !== null || /updated|published|posted|입력|송고/iu.test(line);
    return isSaid && settleMoment(moment, hints, null) !== null;
  });
}
