import { nameAgency } from "./name-agency.ts";
import { readName } from "./read-name.ts";
import { splitNames } from "./split-names.ts";
import type { BylineRead, RecognisedByline } from "./wire-copy.ts";

const SHAPE =
  /^(?<list>[^=]{2,60}?)\s*(?<title>(?:인턴|선임|수습|전문|객원)?기자|특파원|통신원|논설위원|편집위원)(?:\s*[(<[]?\s*(?<email>[\w.+-]{1,64}@[\w.-]{3,120}?)\s*[)>\]]?)?$/u;

// Two to five syllables, or a foreign name in two or three words: anything longer is a sentence, and so are words
// that end in a particle.
const NATIVE = /^(?:[가-힣]{2,5}|[가-힣]{1,6}(?: [가-힣]{1,6}){1,2}|\p{Script=Han}{2,4})$/u;
const PARTICLE = /[가-힣][의은는을를된던들](?: |$)/u;

/**
 * A Korean byline that fills its line: `홍길동 기자`, `홍길동·김철수 특파원`, `[한빛일보 홍길동 기자]`,
 * `홍길동 기자 hong@paper.example`; null for anything else. The title becomes the role unless it is plain `기자`.
 */
export function readKoreanByline(line: string): BylineRead | null {
  if (line.length > 120) return null;
  const text = line.normalize("NFC").trim();
  const inside = /^[[【〔](?<inside>.+)[\]】〕]$/u.exec(text)?.groups?.inside ?? text;
  const { list, title, email } = SHAPE.exec(inside)?.groups ?? {};
  if (list === undefined || title === undefined) return null;
  const [first = "", ...others] = list.split(/(?<=\S)\s+/u);
  const agency = others.length > 0 ? nameAgency(first) : null;
  const bylines: RecognisedByline[] = [];
  for (const piece of splitNames(agency === null ? list : others.join(" "))) {
    const names = readName(piece);
    const native = names?.[0]?.text ?? "";
    if (names === null || !NATIVE.test(native) || PARTICLE.test(native)) return null;
    bylines.push({ names, role: title === "기자" ? "" : title });
  }
  const last = bylines.at(-1);
  if (last !== undefined && email !== undefined) last.email = email;
  return bylines.length === 0 ? null : { bylines, source: agency?.name ?? null };
}
