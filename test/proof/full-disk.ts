import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Dice } from "./dice.ts";
import { PaperUnderProof } from "./paper-under-proof.ts";
import { ProofRecord } from "./proof-record.ts";
import { freeBytes, onSmallDisk } from "./small-disk.ts";
import { StoryGroup } from "./story-group.ts";
import { emptyTally, type Tally } from "./tally.ts";

const DISK_MB = 200;
/** What is left for PostgreSQL when the disk is "nearly full": less than one of its log's files. */
const LEFT_BYTES = 3_000_000;

/** Puts PostgreSQL on a small disk of its own, fills it under writers at work, makes room again, and checks. */
export async function fillDisk(seed: number): Promise<Tally | { cannot: string }> {
  return onSmallDisk({ name: "PostgreSQL", megabytes: DISK_MB }, (disk) => fill(disk, seed));
}

async function fill(disk: string, seed: number): Promise<Tally> {
  const dice = new Dice(seed);
  const paper = await PaperUnderProof.open("disk", dice, join(disk, "postgres"));
  const record = new ProofRecord(join(paper.folder, "record.jsonl"));
  try {
    const group = await StoryGroup.open({ paper, record, dice, stories: 2, everyMs: 60 });
    group.start();
    await pause(2_000);
    const ballast = join(disk, "ballast");
    writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(disk) - LEFT_BYTES)));
    const wasFull = await untilFull(paper);
    rmSync(ballast);
    await paper.cluster.start();
    await paper.server.waitUntilHealthy();
    group.resume();
    await pause(2_000);
    const verdict = await group.finish();
    const faults = wasFull ? verdict.faults : [...verdict.faults, notFull(group.storyIds)];
    return { ...emptyTally(), ...verdict, faults, operations: group.operations, runs: 1 };
  } finally {
    record.close();
    await paper.close();
  }
}

/** Waits until PostgreSQL itself says so: a disk that never filled up would prove nothing. */
async function untilFull(paper: PaperUnderProof): Promise<boolean> {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    if (paper.cluster.hasSaid(/No space left on device/)) {
      // Long enough for writers to be refused, again and again.
      await pause(4_000);
      return true;
    }
    await pause(100);
  }
  return false;
}

function notFull(storyIds: string[]) {
  return { invariant: "settled" as const, storyId: storyIds[0] ?? "", detail: "the disk did not fill up" };
}
