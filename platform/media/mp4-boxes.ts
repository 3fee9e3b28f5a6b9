import type { FileHandle } from "node:fs/promises";

export interface Mp4Box {
  type: string;
  /** Where what is in it begins, and the byte after its end. */
  body: number;
  end: number;
}

/**
 * The boxes of an MP4 between two places of its file, one after another (ISO/IEC 14496-12, 4.2): thousands where a film
 * was recorded in fragments. Each moves on by eight bytes at least.
 * @throws RangeError where something else stands than a box
 */
export async function* readBoxes(file: FileHandle, from: number, to: number): AsyncGenerator<Mp4Box> {
  const head = Buffer.alloc(16);
  let at = from;
  while (at < to) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    const short = bytesRead < 8 ? -1 : head.readUInt32BE(0);
    const isLong = short === 1 && bytesRead === 16;
    const length = short === 0 ? to - at : isLong ? Number(head.readBigUInt64BE(8)) : short;
    if (length < (isLong ? 16 : 8)) throw new RangeError("not a box");
    yield { type: head.toString("latin1", 4, 8), body: at + (isLong ? 16 : 8), end: at + length };
    at += length;
  }
}
