import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dice } from "./dice.ts";
import { PaperUnderProof } from "./paper-under-proof.ts";
import { ProofRecord } from "./proof-record.ts";
import { freeBytes, onSmallDisk } from "./small-disk.ts";
import { StoryGroup } from "./story-group.ts";
import { emptyTally, type Tally } from "./tally.ts";
import { Uploader, untilMore } from "./uploader.ts";

const MB = 1_000_000;
/** Room for one upload beside what Stet keeps free. */
const DISK_MB = 360;
const UPLOAD_BYTES = 60 * MB;
const PIECE = 8 * MB;
/** What is left when the disk is full: less than the rest of the piece that is on its way. */
const LEFT_BYTES = 1 * MB;

export interface MediaDiskResult {
  tally: Tally;
  /** What was not as it should be, in words. */
  problems: string[];
  /** Things that writers did while there was no room for files. */
  meanwhile: number;
}

/**
 * Puts the files on a small disk of their own and fills it in the middle of a piece of an upload, while writers are at
 * work; makes room again and goes on.
 */
export async function fillMediaDisk(seed: number): Promise<MediaDiskResult | { cannot: string }> {
  return onSmallDisk({ name: "the files", megabytes: DISK_MB }, async (disk) => {
    process.env.STET_MEDIA_DIR = join(disk, "media");
    try {
      return await fill(disk, seed);
    } finally {
      delete process.env.STET_MEDIA_DIR;
    }
  });
}

async function fill(disk: string, seed: number): Promise<MediaDiskResult> {
  const dice = new Dice(seed);
  const paper = await PaperUnderProof.open("media-disk", dice);
  const record = new ProofRecord(join(paper.folder, "record.jsonl"));
  let group: StoryGroup | null = null;
  try {
    const tus = new Uploader(paper.server.address, await paper.addWriter("reporter"));
    group = await StoryGroup.open({ paper, record, dice, stories: 2, everyMs: 60 });
    const writers = group;
    writers.start();
    const problems: string[] = [];
    const check = (isTrue: boolean, problem: string) => void (isTrue || problems.push(problem));
    const bytes = recording();

    const media = join(disk, "media");
    const ofTheDemo = new Set(filesUnder(media));

    const id = await tus.begin(bytes.length);
    let offset = await tus.send(id, 0, bytes.subarray(0, PIECE));
    check(offset === PIECE, `the first piece ended at ${offset}`);

    const before = writers.operations;
    const ballast = join(disk, "ballast");
    const cut = await tus.sendHalf(id, offset, bytes.subarray(offset, offset + PIECE), () =>
      writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(disk) - LEFT_BYTES))),
    );
    // The answer may be lost with the connection, which ends while the rest of the piece is still being sent.
    check([0, 507].includes(cut.status), `a piece that did not fit: ${JSON.stringify(cut)}`);
    const kept = await tus.offsetOf(id);
    const again = await tus.trySend(id, kept, bytes.subarray(kept, kept + PIECE));
    check(again.status === 507 && again.reason === "disk_full", `the same again: ${JSON.stringify(again)}`);
    const next = await tus.tryToBegin(bytes.length);
    check(next.status === 507 && next.reason === "disk_full", `a new upload: ${JSON.stringify(next)}`);
    const found = filesUnder(media).filter((file) => !ofTheDemo.has(file));
    const expected = [join("uploads", id), join("uploads", `${id}.json`)];
    check(found.join() === expected.join(), `while it was full there lay ${found.join(", ")}`);
    await untilMore(() => writers.operations, before + 100);
    const meanwhile = writers.operations - before;

    rmSync(ballast);
    offset = await tus.offsetOf(id);
    check(offset >= PIECE && offset < 2 * PIECE, `it goes on at ${offset}`);
    let assetId: string | null = null;
    while (assetId === null && offset < bytes.length) {
      offset = await tus.send(id, offset, bytes.subarray(offset, offset + PIECE));
      assetId = tus.assetId;
    }
    const taken = assetId === null ? null : await tus.download(assetId);
    check(
      taken !== null && hashOf(taken) === hashOf(bytes),
      "what is in the library differs from what was sent",
    );
    const parts = filesUnder(join(media, "uploads"));
    check(parts.length === 0, `afterwards there lay ${parts.join(", ")}`);

    const verdict = await writers.finish();
    const tally = { ...emptyTally(), ...verdict, operations: writers.operations, runs: 1 };
    return { tally, problems, meanwhile };
  } finally {
    await group?.stop();
    record.close();
    await paper.close();
  }
}

/** A recording of noise: what is lost of it or twice in it shows. */
function recording(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(UPLOAD_BYTES);
  randomBytes(MB).copy(bytes, 0);
  for (let at = MB; at < bytes.length; at += MB)
    bytes.set(
      bytes.subarray(0, MB).map((one) => one ^ (at / MB)),
      at,
    );
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(bytes.length - 8, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(96_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes.length - 44, 40);
  bytes.set(head);
  return bytes;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
