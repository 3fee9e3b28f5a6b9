import { cutLine } from "./cut-line.ts";
import { measurePrefix } from "./measure-prefix.ts";
import { noteByline } from "./note-byline.ts";
import { readDateline } from "./read-dateline.ts";
import type { CopyLine, Reading } from "./wire-copy.ts";

const REACH = 6;

/**
 * Takes the dateline (and a Korean byline after it) off the first paragraph that has one, among the first six of
 * the body: key points may stand before it. Past the first paragraph it must name a source or a date.
 */
export function readOpening(lines: CopyLine[], reading: Reading): CopyLine[] {
  for (const [at, line] of lines.slice(0, REACH).entries()) {
    const found = line.tag === "line" ? readDateline(line.text) : null;
    if (found === null || (at > 0 && found.source === null && found.moment === null && found.byline === null))
      continue;
    const end = measurePrefix(line.text, found.length);
    const datelineEnd = measurePrefix(line.text, found.datelineLength);
    const raw = line.text.slice(0, datelineEnd).trim();
    if (found.place !== "" || found.source !== null) {
      reading.dateline = { place: found.place, moment: found.moment, source: found.source, raw };
      if (found.source !== null) reading.sources.push({ name: found.source, raw, where: "dateline" });
    }
    if (found.byline !== null) {
      noteByline(reading, found.byline.bylines, line.text.slice(datelineEnd, end).trim());
      const { source } = found.byline;
      if (source !== null)
        reading.sources.push({ name: source, raw: line.text.slice(0, end).trim(), where: "slug" });
    }
    const rest = cutLine(line, end, line.text.length);
    return [...lines.slice(0, at), ...(rest === null ? [] : [rest]), ...lines.slice(at + 1)];
  }
  return lines;
}
