import { type FileHandle, open, stat } from "node:fs/promises";
import { parseFile } from "music-metadata";
import { readBoxes } from "./mp4-boxes.ts";
import { clean } from "./read-told.ts";

export interface Recording {
  durationMs: number | null;
  /** Pixels of the picture of a film. */
  width: number | null;
  height: number | null;
  /** What the recording calls itself, and whose it says it is; empty where it says nothing. */
  title: string;
  copyright: string;
}

/** A day: what says it is longer than that says something else. */
const LONGEST_MS = 86_400_000;
const LARGEST_SIDE = 16_384;
const LONGEST_WORDS = 300;
/** Bytes; ten times as many took 18 seconds. */
const LARGEST_COUNTED = 5_000_000;

/**
 * How long and how large a recording or film is, and what it says of itself. Nulls where it does not say: a player needs
 * neither, so a file is never refused for them.
 */
export async function readRecording(path: string, mimeType: string): Promise<Recording> {
  const said = await readSaid(path, false);
  const film = said.tracks.find(({ video }) => video)?.video;
  const [width, height] = [film?.pixelWidth ?? 0, film?.pixelHeight ?? 0];
  const isSized = [width, height].every((side) => Number.isInteger(side) && side > 0 && side <= LARGEST_SIDE);
  const isTurned = isSized && mimeType === "video/mp4" && (await isOnItsSide(path));
  return {
    durationMs: said.durationMs ?? (await countDuration(path)),
    width: isSized ? (isTurned ? height : width) : null,
    height: isSized ? (isTurned ? width : height) : null,
    title: wordsOf(said.title),
    copyright: wordsOf(said.copyright),
  };
}

/** What has no index is read to its end to count what is in it, unless that would take too long. */
async function countDuration(path: string): Promise<number | null> {
  const { size } = await stat(path);
  return size <= LARGEST_COUNTED ? (await readSaid(path, true)).durationMs : null;
}

async function readSaid(path: string, isCounted: boolean) {
  const settings = { skipCovers: true, skipPostHeaders: true, duration: isCounted };
  const said = await parseFile(path, settings).catch(() => null);
  const tracks = said?.format.trackInfo ?? [];
  // A film without sound has a length only by its tracks.
  const seconds = Math.max(said?.format.duration ?? 0, ...tracks.map(({ duration }) => duration ?? 0));
  const durationMs = Math.round(seconds * 1000);
  return {
    durationMs: durationMs > 0 && durationMs <= LONGEST_MS ? durationMs : null,
    title: said?.common.title,
    copyright: said?.common.copyright,
    tracks,
  };
}

/** Files may say numbers where words should be, and signs that no text may have. */
function wordsOf(said: unknown): string {
  return typeof said === "string" ? clean(said, LONGEST_WORDS) : "";
}

/** Whether a film is shown turned by a quarter, as phones film upright: by the matrix in a track's head. */
async function isOnItsSide(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for await (const index of boxesOf(file, "moov", 0, size)) {
      for await (const track of boxesOf(file, "trak", index.body, index.end)) {
        for await (const head of boxesOf(file, "tkhd", track.body, track.end)) {
          const { buffer, bytesRead } = await file.read(Buffer.alloc(96), 0, 96, head.body);
          // ISO/IEC 14496-12, 8.3.2: its second edition has times of twice the length.
          const matrix = buffer[0] === 1 ? 52 : 40;
          const [across, down] = [buffer.readInt32BE(matrix), buffer.readInt32BE(matrix + 4)];
          if (bytesRead === 96 && across === 0 && down !== 0) return true;
        }
      }
    }
    return false;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  } finally {
    await file.close();
  }
}

async function* boxesOf(file: FileHandle, type: string, from: number, to: number) {
  for await (const box of readBoxes(file, from, to)) if (box.type === type) yield box;
}
