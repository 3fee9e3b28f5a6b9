import { nameAgency } from "./name-agency.ts";
import { readName } from "./read-name.ts";
import { splitNames } from "./split-names.ts";
import type { BylineRead, RecognisedByline } from "./wire-copy.ts";

const OPENING = /^(?:(?:story|words|text|report|written|reported)\s+)?by\s*:?\s+(?<list>.+)$/iu;
const OTHER_OPENING = /^(?:מאת|بقلم|كتب)\s*:?\s+(?<list>.+)$/u;
const EMAIL = /^(?:mailto:)?(?<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})$/i;
const PLACE = /\s+(?<role>in (?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3})$/u;
const TITLE =
  /\b(?:writer|reporter|correspondent|editor|staff|columnist|bureau chief|press|contributor|special to)\b/iu;

/**
 * A byline in words (`By A and B`, `By A, B and C in Paris`, `By 줄리 잭슨 (Julie Jackson)`, with or without e-mail
 * addresses); null when the line is anything else. A place goes to the names before it that have none.
 */
export function readByline(line: string): BylineRead | null {
  if (line.length > 300) return null;
  const text = line.normalize("NFC").trim();
  const opening = OPENING.exec(text) ?? OTHER_OPENING.exec(text);
  return opening?.groups?.list === undefined ? null : readNameList(opening.groups.list);
}

function readNameList(list: string): BylineRead | null {
  const bylines: RecognisedByline[] = [];
  let source: string | null = null;
  for (const piece of splitNames(list.replace(/\s+for\s+(?:the\s+)?\p{Lu}.*$/u, ""))) {
    const taken = takeEmail(piece);
    const agency = nameAgency(taken.rest.replace(/^[(（]|[)）]$/gu, ""));
    const last = bylines.at(-1);
    if (taken.rest === "" && taken.email !== null && last !== undefined && last.email === undefined)
      last.email = taken.email;
    else if (agency !== null) source ??= agency.name;
    else if (last?.role.startsWith("in ") && /^(?:\p{Lu}\.){2,3}$/u.test(taken.rest))
      last.role += `, ${taken.rest}`;
    else {
      const credit = /^(?<person>.+?)\s*[(（](?<credit>[^()（）]+)[)）]$/u.exec(taken.rest)?.groups;
      const credited = nameAgency(credit?.credit ?? "");
      if (credited !== null) source ??= credited.name;
      const words = credited === null ? taken.rest : (credit?.person ?? "");
      const role = PLACE.exec(words)?.groups?.role ?? "";
      const names = readName(words.slice(0, words.length - role.length));
      if (TITLE.test(words) && (names === null || last !== undefined)) continue;
      if (names === null) return null;
      for (const earlier of bylines) if (earlier.role === "") earlier.role = role;
      bylines.push({ names, role, ...(taken.email === null ? {} : { email: taken.email }) });
    }
  }
  return bylines.length === 0 && source === null ? null : { bylines, source };
}

function takeEmail(piece: string): { rest: string; email: string | null } {
  const words = piece.split(/\s+/);
  const bare = (words.at(-1) ?? "").replace(/^[(<[（]+|[)>\]）]+$/gu, "");
  const email = EMAIL.exec(bare)?.groups?.email ?? null;
  return { rest: email === null ? piece : words.slice(0, -1).join(" "), email };
}
