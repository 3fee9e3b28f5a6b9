const MARKER = /^(?:(?<bullet>[•◦‣▪●·*–-])|(?<number>\d{1,2})[.)])\s+(?=\S)/u;

/** The list mark that opens a line: its kind, its sign or number, and the units it fills; null without one. */
export function readMarker(text: string): { kind: "bullet" | "number"; sign: string; length: number } | null {
  const match = MARKER.exec(text.slice(0, 20));
  if (match === null) return null;
  const { bullet, number } = match.groups ?? {};
  return {
    kind: bullet === undefined ? "number" : "bullet",
    sign: bullet ?? number ?? "",
    length: match[0].length,
  };
}
