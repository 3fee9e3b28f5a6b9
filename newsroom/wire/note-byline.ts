import type { Reading, RecognisedByline } from "./wire-copy.ts";

/**
 * Adds people to the reading's bylines with the words they came from. Someone already there, by any spelling
 * compared in NFC, is not added twice: an e-mail address the first mention lacked is kept, the words are reported.
 */
export function noteByline(reading: Reading, people: RecognisedByline[], from: string): void {
  let isNoted = people.length === 0;
  for (const byline of people) {
    const known = reading.bylines.find((earlier) => isSamePerson(earlier.byline, byline));
    if (known === undefined) {
      // The words are kept once, with the first of the people they name.
      reading.bylines.push({ byline, from: isNoted ? "" : from });
      isNoted = true;
    } else if (known.byline.email === undefined && byline.email !== undefined)
      known.byline.email = byline.email;
  }
  if (!isNoted || people.length === 0)
    reading.dropped.push({ text: from, reason: "Byline given a second time" });
}

function isSamePerson(one: RecognisedByline, other: RecognisedByline): boolean {
  const spellings = new Set(one.names.map((name) => foldName(name.text)));
  return other.names.some((name) => spellings.has(foldName(name.text)));
}

function foldName(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
}
