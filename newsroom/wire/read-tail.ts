import { cutLine } from "./cut-line.ts";
import { nameFurniture } from "./name-furniture.ts";
import { noteByline } from "./note-byline.ts";
import { readCredit } from "./read-credit.ts";
import { readReportingCredit } from "./read-reporting-credit.ts";
import { readSign } from "./read-sign.ts";
import { takeSign } from "./take-sign.ts";
import type { CopyLine, Reading } from "./wire-copy.ts";

const EMAIL = /^[(<[]?(?<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})[)>\]]?(?=\s|$)/;
const REACH = 30;

/**
 * Reads the copy's tail from its end upwards into `reading` (credit, end mark, reporting credits, a reporter's
 * address, furniture) until it meets a paragraph, and answers the body that is left. Advertisement labels,
 * copyright notices and end marks that stand alone are taken out of the whole body.
 */
export function readTail(lines: CopyLine[], reading: Reading): CopyLine[] {
  const body = lines.filter((line) => !isInterruption(line, reading));
  for (let steps = 0; steps < REACH; steps += 1) {
    const line = body.pop();
    if (line === undefined) break;
    const left = readClosing(line, reading);
    if (left !== null) body.push(left);
    if (left === line) break;
  }
  return body;
}

function isInterruption(line: CopyLine, reading: Reading): boolean {
  if (line.tag !== "line" || line.text.length > 200) return false;
  const credit = readCredit(line.text);
  const isEnd = credit !== null && credit.name === null && credit.length === line.text.length;
  const reason = isEnd ? "End mark" : nameFurniture(line.text, "anywhere");
  if (reason !== null) reading.dropped.push({ text: line.text, reason });
  return reason !== null;
}

/** The line itself when it is body, what is left of it when its end was a credit, null when all of it was read. */
function readClosing(line: CopyLine, reading: Reading): CopyLine | null {
  if (line.tag !== "line") return line;
  const { text } = line;
  const people = readReportingCredit(text, reading.bylines.length > 0);
  if (people !== null) {
    noteByline(reading, people, text);
    return null;
  }
  const credit = readCredit(text);
  if (credit !== null) {
    const raw = text.slice(text.length - credit.length).trim();
    if (credit.name === null) reading.dropped.push({ text: raw, reason: "End mark" });
    else reading.sources.push({ name: credit.name, raw, where: "credit" });
    return cutLine(line, 0, text.length - credit.length);
  }
  const email = EMAIL.exec(text.slice(0, 400));
  const lone = reading.bylines.length === 1 ? reading.bylines[0] : undefined;
  if (email?.groups?.email !== undefined && email[0].length === text.length && lone !== undefined) {
    if (lone.byline.email === undefined) lone.byline.email = email.groups.email;
    reading.dropped.push({ text, reason: "The reporter's e-mail address, kept with the byline" });
    return null;
  }
  const sign = readSign(text, reading.hints);
  if (sign === null || sign.kind === "agency" || sign.kind === "subject") return line;
  // "By" in the last line may open a sentence; a Korean byline, with its title, cannot.
  if (sign.kind === "credit" && sign.byline !== null && /^by\b/i.test(text)) return line;
  takeSign(reading, line, sign);
  return null;
}
