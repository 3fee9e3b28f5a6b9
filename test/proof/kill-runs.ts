import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./check-proof.ts";
import { Dice } from "./dice.ts";
import type { PaperUnderProof } from "./paper-under-proof.ts";
import type { ProofRecord } from "./proof-record.ts";
import { StoryGroup } from "./story-group.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** Kills that one group of stories goes through before everything is checked against the record. */
export const KILLS_IN_A_ROUND = 20;

type Victim = "server" | "database" | "database process" | "both";
const VICTIMS: Victim[] = ["server", "server", "database", "database", "database process", "both"];

interface Round {
  paper: PaperUnderProof;
  record: ProofRecord;
  seed: number;
  kills: number;
  /** Plants the bug: the database's word is given before it is true. */
  answersEarly?: boolean;
}

/** Kills the server or PostgreSQL under writers at work, again and again, and checks that nothing told was untrue. */
export async function killRound({ paper, record, seed, kills, answersEarly }: Round): Promise<Tally> {
  const tally = emptyTally();
  const dice = new Dice(seed);
  const group = await StoryGroup.open({ paper, record, dice, stories: 2, everyMs: 150 });
  const faults: Fault[] = [];
  const rough = () => {
    paper.maltreat();
    paper.databaseDoor.answersEarly = answersEarly === true;
  };
  rough();
  group.start();
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(dice.between(200, 1_500));
    const victim = dice.pick(VICTIMS);
    await strike(paper, victim, dice);
    tally.kills[victim] = (tally.kills[victim] ?? 0) + 1;
    await pause(dice.between(0, 300));
    paper.soothe();
    await revive(paper);
    rough();
    group.resume();
    faults.push(...(await group.checkUnchanged()));
  }
  await pause(1_000);
  paper.soothe();
  const verdict = await group.finish();
  return {
    ...tally,
    faults: [...faults, ...verdict.faults],
    acknowledged: verdict.acknowledged,
    lost: verdict.lost,
    operations: group.operations,
    runs: kills,
  };
}

async function strike(paper: PaperUnderProof, victim: Victim, dice: Dice): Promise<void> {
  switch (victim) {
    case "server":
      return paper.server.kill();
    case "database":
      return paper.cluster.kill();
    case "database process":
      return paper.cluster.killOneProcess((pids) => dice.pick(pids));
    case "both":
      paper.cluster.kill();
      return paper.server.kill();
  }
}

/** Starts what is down, and waits until the paper answers again. */
async function revive(paper: PaperUnderProof): Promise<void> {
  await paper.cluster.start();
  if (!paper.server.isRunning) await paper.server.start();
  else await paper.server.waitUntilHealthy();
}
