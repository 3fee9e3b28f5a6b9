import { storyLimits } from "#newsroom/stories/limits-input.ts";

/** Copy as it came: from the clipboard, or a file's bytes in base64. */
export interface IncomingCopy {
  text: string;
  html: string;
  bytes: string;
}

/** What a paste or a drop holds; a file that is no text is a problem for a person. */
export type Incoming =
  | { kind: "copy"; copy: IncomingCopy }
  | { kind: "problem"; reason: string }
  | { kind: "nothing" };

const textFile = /\.(?:txt|text|html?|eml|md)$/i;
const textType = /^(?:text\/|message\/rfc822)/i;

/** Whether the copy is more than a line: a single line is a headline or a phrase, not a story. */
export function isWholeCopy({ text, html, bytes }: IncomingCopy): boolean {
  return bytes !== "" || /\S[^\S\n]*\n\s*\S/.test(text.trim()) || (text === "" && html !== "");
}

export async function readIncoming(transfer: DataTransfer): Promise<Incoming> {
  const file = transfer.files[0];
  if (!file) return readClipboard(transfer);
  return readFile(file);
}

/** The clipboard's text and HTML; must be read in the event itself. */
export function readClipboard(transfer: DataTransfer): Incoming {
  const text = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  return text === "" && html === "" ? { kind: "nothing" } : { kind: "copy", copy: { text, html, bytes: "" } };
}

export async function readFile(file: File): Promise<Incoming> {
  if (!textFile.test(file.name) && !textType.test(file.type)) return { kind: "problem", reason: "not_text" };
  if (file.size > storyLimits.wireBytes) return { kind: "problem", reason: "file_too_large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return { kind: "copy", copy: { text: "", html: "", bytes: btoa(binary) } };
}

/** A dropped file as text, for the ordinary paste when the copy cannot be recognised. Throws on bytes that are no UTF-8. */
export function decodeUtf8(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** A paste as one line of text. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
