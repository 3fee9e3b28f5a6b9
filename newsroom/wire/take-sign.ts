import { noteByline } from "./note-byline.ts";
import type { CopyLine, HeadSign, Reading } from "./wire-copy.ts";

/** Writes what one line of the head or tail says into the reading. A second time stamp is reported, not used. */
export function takeSign(reading: Reading, line: CopyLine, sign: HeadSign): void {
  const raw = line.text;
  if (sign.kind === "furniture") reading.dropped.push({ text: raw, reason: sign.reason });
  else if (sign.kind === "subject") reading.subjects.push({ subject: sign.subject, from: raw });
  else if (sign.kind === "agency") reading.sources.push({ name: sign.name, raw, where: "slug" });
  else {
    takeStamp(reading, sign.moments, sign.stampFrom);
    if (sign.byline === null) return;
    const { bylines, source } = sign.byline;
    if (bylines.length > 0) noteByline(reading, bylines, sign.bylineFrom);
    if (source !== null) reading.sources.push({ name: source, raw: sign.bylineFrom, where: "slug" });
  }
}

function takeStamp(
  reading: Reading,
  moments: Extract<HeadSign, { kind: "credit" }>["moments"],
  from: string,
): void {
  const [first] = moments;
  if (first === undefined) return;
  const timed = moments.filter((moment) => moment.clock !== null);
  if (timed.length === 0 && reading.loneDate === null) reading.loneDate = { moment: first, from };
  else if (timed.length > 0 && reading.moments === null) reading.moments = { moments: timed, from };
  else reading.dropped.push({ text: from, reason: "A second time stamp" });
}
