import { settleDate } from "./settle-date.ts";
import { settleMoment } from "./settle-moment.ts";
import type { Finding, Reading, RecognisedCopy, RecognisedSource } from "./wire-copy.ts";

type Settled = Pick<RecognisedCopy, "stamp" | "dateline" | "source"> & { findings: Finding[] };

const ORDER = ["credit", "dateline", "slug"] as const;

/** The stamp, dateline and source of a finished reading, and what the editor is told about each. */
export function settleReading(reading: Reading): Settled {
  const findings: Finding[] = [];
  const { hints } = reading;
  const [first, second] = reading.moments?.moments ?? [];
  const written = reading.dateline?.moment?.date ?? null;
  const loneDate = reading.loneDate?.moment.date ?? null;
  const near = first?.date?.year != null ? settleDate(first.date, hints.today) : null;
  const dated = written ?? loneDate;
  const date = dated === null ? null : settleDate(dated, near ?? hints.today);
  const settled = first === undefined ? null : settleMoment(first, hints, date);
  if (settled !== null) {
    const notes = [...settled.notes];
    if (/updated|modified|수정/iu.test(first?.label ?? "")) notes.push("The copy calls this its update");
    if (second !== undefined) notes.push("The copy gives a later time too; the first is taken");
    const { local, zone } = settled.stamp;
    findings.push(find("stamp", `${local.replace("T", " ")} ${zone}`, reading.moments?.from ?? "", notes));
  }
  if (reading.loneDate !== null) {
    const { from } = reading.loneDate;
    const isUsed =
      (reading.dateline !== null && written === null) || (first !== undefined && first.date === null);
    if (!isUsed) reading.dropped.push({ text: from, reason: "A date without a time of day" });
    else findings.push(find("dateline", date ?? from, from, ["A date on a line of its own"]));
  }
  const { dateline } = reading;
  if (dateline !== null) {
    const notes =
      written !== null && written.year === null && date !== null
        ? [`No year in the dateline: taken as ${date.slice(0, 4)}`]
        : [];
    const shown = [dateline.place, date, dateline.source].filter((part) => part !== null).join(", ");
    findings.push(find("dateline", shown, dateline.raw, notes));
  }
  const source = chooseSource(reading, findings);
  return {
    stamp: settled?.stamp ?? null,
    dateline:
      dateline === null ? null : { place: dateline.place, date, source: dateline.source, raw: dateline.raw },
    source,
    findings,
  };
}

function chooseSource(reading: Reading, findings: Finding[]): RecognisedSource | null {
  const inOrder = ORDER.flatMap((where) => reading.sources.filter((source) => source.where === where));
  const [chosen] = inOrder;
  if (chosen === undefined) return null;
  const others = [...new Set(inOrder.map((source) => source.name))].filter((name) => name !== chosen.name);
  const notes = others.length > 0 ? [`The copy also names ${others.join(", ")}`] : [];
  findings.push(find("source", chosen.name, chosen.raw, notes));
  // A dateline or byline that names an agency is already shown as what it is.
  const shown = new Set([reading.dateline?.raw, ...reading.bylines.map((byline) => byline.from)]);
  for (const other of inOrder)
    if (other !== chosen && !shown.has(other.raw))
      reading.dropped.push({ text: other.raw, reason: "A second credit" });
  return { name: chosen.name, raw: chosen.raw };
}

function find(field: Finding["field"], shown: string, from: string, notes: string[]): Finding {
  return { field, shown, from, note: notes.length === 0 ? null : notes.join(". ") };
}
