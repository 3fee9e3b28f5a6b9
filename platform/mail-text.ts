/** The longest address SMTP carries. Source: RFC 5321 §4.5.3.1, erratum 1690. */
const LONGEST_ADDRESS = 254;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 50_000;

/** Controls, line separators and what turns the direction of text: nothing of it belongs into a line. */
const UNFIT_FOR_A_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu;
const UNFIT_FOR_TEXT = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Whether this is one address and nothing else: no name, no list, nothing that could end a header line. */
export function isMailAddress(text: string): boolean {
  const part = String.raw`[^\s\p{C}"(),:;<>@[\]\\]+`;
  return text.length <= LONGEST_ADDRESS && new RegExp(`^${part}@${part}$`, "u").test(text);
}

/** `stet@paper.example` or `The Paper <stet@paper.example>`; null when it is neither. */
export function readSender(text: string): { name: string; address: string } | null {
  const [, name = "", address = text] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  if (!isMailAddress(address.trim())) return null;
  return { name: cleanLine(name.replaceAll('"', "")), address: address.trim() };
}

/** Text as one line of at most `most` characters, fit for a header: a line break in it is a space. */
export function cleanLine(text: string, most = LONGEST_LINE): string {
  return cutTo(text.toWellFormed().replace(UNFIT_FOR_A_LINE, " ").trim(), most);
}

/** Text of any number of lines, of at most `most` characters, that PostgreSQL can hold and a mail can carry. */
export function cleanText(text: string, most = LONGEST_TEXT): string {
  return cutTo(text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNFIT_FOR_TEXT, " "), most);
}

function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  // Cut between characters: half of a surrogate pair is none.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
