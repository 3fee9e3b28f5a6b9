export type FileKind = "audio" | "video" | "document";

/** What a page needs of a recording, a film or a document besides what its story says about it. */
export interface LiveFile {
  assetId: string;
  kind: FileKind;
  /** By content. */
  mimeType: string;
  bytes: number;
  /** How long it plays; null where the file does not say. */
  durationMs: number | null;
  /** Pixels of a film; null where the file does not say, and for what has no picture. */
  width: number | null;
  height: number | null;
  name: string;
  /** What is said in it; empty for none. */
  transcript: string;
  /** Where its captions are (WebVTT); empty for none. */
  captions: string;
  /** Where it is. */
  path: string;
}

/** What the database calls it; whatever is not known is offered as a document. */
export function toFileKind(kind: string): FileKind {
  return kind === "audio" || kind === "video" ? kind : "document";
}
