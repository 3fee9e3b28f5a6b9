import type { Finding, Reading, RecognisedByline } from "./wire-copy.ts";

/** What the editor is shown, field by field, in the order of the page. `settled` are the stamp's, dateline's, source's. */
export function listFindings(
  reading: Reading,
  settled: Finding[],
  body: { blocks: number; rejoined: number },
): Finding[] {
  const { headline, standfirst } = reading;
  const findings: Finding[] = [];
  if (headline !== null)
    findings.push({ field: "headline", shown: headline.text, from: headline.from, note: headline.note });
  if (standfirst !== null)
    findings.push({ field: "standfirst", shown: standfirst, from: standfirst, note: null });
  for (const { byline, from } of reading.bylines)
    findings.push({ field: "byline", shown: showByline(byline), from, note: noteOn(byline) });
  findings.push(...settled);
  const count = body.blocks === 1 ? "1 paragraph" : `${body.blocks} paragraphs`;
  const broken =
    body.rejoined === 1 ? "1 broken paragraph rejoined" : `${body.rejoined} broken paragraphs rejoined`;
  findings.push({ field: "body", shown: count, from: "", note: body.rejoined === 0 ? null : broken });
  for (const embargo of reading.embargoes)
    findings.push({
      field: "body",
      shown: embargo,
      from: embargo,
      note: "An embargo is named: it was left in the body, and none was set",
    });
  for (const { text, reason } of reading.dropped)
    findings.push({ field: "furniture", shown: reason, from: text, note: null });
  return findings;
}

function showByline({ names, role }: RecognisedByline): string {
  const [first, ...others] = names.map((name) => name.text);
  const spelt = others.length === 0 ? (first ?? "") : `${first} (${others.join(", ")})`;
  return role === "" ? spelt : `${spelt}, ${role}`;
}

function noteOn(byline: RecognisedByline): string | null {
  return byline.names.length > 1 ? "One person, two spellings" : null;
}
