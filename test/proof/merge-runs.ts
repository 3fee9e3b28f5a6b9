import { setTimeout as pause } from "node:timers/promises";
import { Dice } from "./dice.ts";
import type { PaperUnderProof } from "./paper-under-proof.ts";
import type { ProofRecord } from "./proof-record.ts";
import { repeatingNetwork } from "./recording-fetch.ts";
import { StoryGroup } from "./story-group.ts";
import { emptyTally, type Tally } from "./tally.ts";

interface Round {
  paper: PaperUnderProof;
  record: ProofRecord;
  seed: number;
  operations: number;
}

const STORIES = 4;

/** Three to five writers a story, typing into each other's paragraphs over a network that cuts, delays and loses. */
export async function mergeRound({ paper, record, seed, operations }: Round): Promise<Tally> {
  const dice = new Dice(seed);
  const group = await StoryGroup.open({ paper, record, dice, stories: STORIES, everyMs: 40 });
  paper.maltreat();
  return work(paper, group, operations);
}

/** Every request is sent one to five times, at once, in turn or late, and every third answer is lost. */
export async function repeatRound({ paper, record, seed, operations }: Round): Promise<Tally> {
  const dice = new Dice(seed);
  const network = repeatingNetwork(dice.split());
  const onTheWay = network.carry;
  const group = await StoryGroup.open({
    paper,
    record,
    dice,
    stories: 2,
    everyMs: 100,
    publishes: 0.01,
    onTheWay,
  });
  return work(paper, group, operations, network.stragglers);
}

async function work(
  paper: PaperUnderProof,
  group: StoryGroup,
  operations: number,
  whenArrived: () => Promise<void> = async () => {},
): Promise<Tally> {
  group.start();
  while (group.operations < operations) {
    await pause(1_000);
    // Whoever is offline looks at the window, and it asks again at once.
    group.resume();
  }
  await group.stop();
  paper.soothe();
  await whenArrived();
  const verdict = await group.finish();
  return { ...emptyTally(), ...verdict, operations: group.operations };
}
