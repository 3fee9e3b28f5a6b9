import { setTimeout as pause } from "node:timers/promises";
import type { Fetch } from "#components/newsroom/editor/save/send-request.ts";
import { draftStory, sectionId } from "../../e2e/back-door.ts";
import { checkProof, type Fault, findRewritten, type Verdict } from "./check-proof.ts";
import type { Dice } from "./dice.ts";
import { EditorBot } from "./editor-bot.ts";
import { Letters } from "./letters.ts";
import type { PaperUnderProof } from "./paper-under-proof.ts";
import type { ProofRecord } from "./proof-record.ts";
import { readEvidence, readFingerprints } from "./read-evidence.ts";
import { fetchAs, recordingFetch } from "./recording-fetch.ts";

interface GroupSetup {
  paper: PaperUnderProof;
  record: ProofRecord;
  dice: Dice;
  stories: number;
  /** Milliseconds between two things that one writer does, on average. */
  everyMs: number;
  /** How likely it is that the next thing is publishing. */
  publishes?: number;
  /** What happens to a request on its way, besides what the doors do. */
  onTheWay?: (fetchFrom: Fetch) => Fetch;
}

/** Generous, as a busy machine is no fault of the paper. */
const SETTLE_MS = 300_000;

/** Some stories with three to five writers each, all at work at once. */
export class StoryGroup {
  readonly storyIds: string[];
  readonly #setup: GroupSetup;
  #bots: EditorBot[];
  #isWorking = false;
  #work: Promise<void>[] = [];
  #prints = new Map<string, string[]>();

  private constructor(setup: GroupSetup, storyIds: string[], bots: EditorBot[]) {
    this.#setup = setup;
    this.storyIds = storyIds;
    this.#bots = bots;
  }

  static async open(setup: GroupSetup): Promise<StoryGroup> {
    const { paper, record, dice, onTheWay = (fetchFrom) => fetchFrom } = setup;
    const storyIds: string[] = [];
    const bots: EditorBot[] = [];
    const editor = await paper.addWriter("editor");
    const section = await sectionId("nation");
    for (let number = 0; number < setup.stories; number += 1) {
      const letters = new Letters();
      const storyId = await draftStory(editor.person, {
        headline: "Proof",
        standfirst: "A",
        body: ["B", "C", "D"],
        byline: "Proof",
        slug: crypto.randomUUID(),
        fields: { section },
      });
      storyIds.push(storyId);
      const writers = dice.between(3, 5);
      for (let writer = 0; writer < writers; writer += 1) {
        const { person, cookie } = await paper.addWriter("editor");
        const fetchFrom = recordingFetch(onTheWay(fetchAs(paper.address, cookie)), storyId, record);
        bots.push(
          new EditorBot({ storyId, userId: person.userId, fetchFrom, record, dice: dice.split(), letters }),
        );
      }
    }
    await paper.letGo();
    await Promise.all(bots.map((bot) => bot.open()));
    return new StoryGroup(setup, storyIds, bots);
  }

  get operations(): number {
    return this.#bots.reduce((sum, bot) => sum + bot.operations, 0);
  }

  start(): void {
    this.#isWorking = true;
    this.#work = this.#bots.map((bot) => this.#keepBusy(bot, this.#setup.dice.split()));
  }

  async stop(): Promise<void> {
    this.#isWorking = false;
    await Promise.all(this.#work);
  }

  resume(): void {
    for (const bot of this.#bots) bot.resume();
  }

  /** After a fault: whatever was in the steps before it must be there, unchanged. */
  async checkUnchanged(): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const storyId of this.storyIds) {
      const found = await readFingerprints(this.#setup.paper.cluster.url(), storyId);
      const prints = found.map(({ print }) => print);
      const version = findRewritten(this.#prints.get(storyId) ?? [], prints);
      if (version !== null) faults.push({ invariant: "rewritten", storyId, detail: `version ${version}` });
      this.#prints.set(storyId, prints);
    }
    return faults;
  }

  /** Lets everybody finish, closes the windows, and checks everything against the record. */
  async finish(): Promise<Verdict> {
    await this.stop();
    const settled = await Promise.all(this.#bots.map((bot) => bot.settle(SETTLE_MS)));
    const faults: Fault[] = this.#bots.flatMap((bot, index) => {
      const problem = settled[index] ? null : bot.describe();
      const apart = bot.apart > 0 ? `the documents had come apart ${bot.apart} times` : null;
      return [problem, apart].flatMap((detail) =>
        detail === null ? [] : [{ invariant: "settled" as const, storyId: bot.storyId, detail }],
      );
    });
    for (const bot of this.#bots) await bot.close();
    const stories = await readEvidence(this.#setup.paper.cluster.url(), this.storyIds);
    const own = new Set(this.storyIds);
    const entries = this.#setup.record.read().filter(({ storyId }) => own.has(storyId));
    const verdict = checkProof(entries, stories);
    return { ...verdict, faults: [...faults, ...(await this.checkUnchanged()), ...verdict.faults] };
  }

  async #keepBusy(bot: EditorBot, dice: Dice): Promise<void> {
    const { everyMs, publishes = 0.002 } = this.#setup;
    while (this.#isWorking) {
      await pause(dice.between(0, 2 * everyMs));
      if (!this.#isWorking) return;
      if (dice.chance(0.003)) await bot.reopen();
      else if (dice.chance(publishes)) await bot.publish();
      else bot.act();
    }
  }
}
