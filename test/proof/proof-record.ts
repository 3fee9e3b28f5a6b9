import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** One line of the record: what somebody was told, or did, outside the database's own word for it. */
export type Entry = { storyId: string } & (
  | AcknowledgedSteps
  | AcknowledgedField
  /** Readers were told to have this version. */
  | { kind: "published"; version: number }
  /** An editor showed this document as saved. */
  | { kind: "seen"; version: number; docHash: string }
  /** Characters that exist once in all of the story, put in by a writer. */
  | { kind: "typed"; words: string }
  /** Characters a writer took out while they were before their eyes. */
  | { kind: "removed"; words: string }
  /** Words without a place in the story, kept on the device and offered back. */
  | { kind: "offered"; words: string }
);

export interface AcknowledgedSteps {
  kind: "steps";
  opId: string;
  version: number;
  docHash: string;
  steps: Record<string, unknown>[];
}

export interface AcknowledgedField {
  kind: "field";
  field: string;
  opId: string;
  baseSeq: number;
  value: unknown;
}

/** The proof's own memory: a file that is only ever added to, on the disk before the editor hears of the answer. */
export class ProofRecord {
  readonly path: string;
  #file: number;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, "a");
  }

  note(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  /** Notes what was acknowledged; it is on the disk when this returns. */
  acknowledge(entry: Entry): void {
    this.note(entry);
    fsyncSync(this.#file);
  }

  read(): Entry[] {
    return readEntries(this.path);
  }

  close(): void {
    closeSync(this.#file);
  }
}

export function readEntries(path: string): Entry[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Entry => JSON.parse(line));
}
