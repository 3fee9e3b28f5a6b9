import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureRoles } from "#server/database-roles.ts";
import { draftStory, publishDraft, rewriteStory, unpublishDraft } from "../../e2e/back-door.ts";
import { Dice } from "./dice.ts";
import { freePort, PaperUnderProof } from "./paper-under-proof.ts";
import type { RunningCluster } from "./running-cluster.ts";
import { RunningServer } from "./running-server.ts";

export interface Followed {
  delayMs: number;
  /** The longest from an act's end to its page in the hands of a reader of the replica. */
  slowestMs: number;
  faults: string[];
}

const DELAY_MS = 700;
/** After the replica has replayed it, everybody must see a change within this. */
const LONGEST_MS = 5_000;
const READERS = 3;

/**
 * Two servers on one PostgreSQL: editors work on the first, and the readers of the second read from a standby that
 * replays late. They ask all the time, so pages are made of old rows between each commit and its replay. None of those
 * may outlive the replay: whoever has seen a state never sees an older one.
 */
export async function followReplica(seed: number, turns: number): Promise<Followed> {
  const paper = await PaperUnderProof.open("replica", new Dice(seed));
  const folder = join(paper.folder, "beside");
  const replica = await paper.cluster.addReplica(folder, await freePort(), DELAY_MS);
  const beside = await startBeside(paper, replica, folder);
  try {
    const watch = await PageWatch.open(paper, beside.address);
    for (let turn = 1; turn <= turns; turn += 1) await watch.change(turn);
    await watch.loseReplica(replica, turns + 1);
    await watch.takeDown();
    return { delayMs: DELAY_MS, ...(await watch.end()) };
  } finally {
    await beside.kill();
    await replica.stop();
    await paper.close();
  }
}

async function startBeside(
  paper: PaperUnderProof,
  replica: RunningCluster,
  dataFolder: string,
): Promise<RunningServer> {
  const databaseUrl = paper.cluster.url();
  const readerUrl = new URL((await ensureRoles(databaseUrl)).readerUrl);
  readerUrl.port = String(replica.port);
  const server = new RunningServer({
    ...{ dataFolder, databaseUrl, readerUrl: readerUrl.toString() },
    port: await freePort(),
  });
  await server.start();
  return server;
}

type Person = Parameters<typeof publishDraft>[0];

/** What readers of the second server see of one story. */
class PageWatch {
  readonly #editor: Person;
  readonly #storyId: string;
  readonly #pages: { here: string; beside: string };
  readonly #slug: string;
  readonly #stop = new AbortController();
  readonly #readers: Promise<void>[];
  #faults: string[] = [];
  #slowest = 0;
  /** The newest state that somebody has seen; taken down is the last of all. */
  #seen = 0;

  private constructor(editor: Person, story: { id: string; slug: string }, addresses: [string, string]) {
    this.#editor = editor;
    this.#storyId = story.id;
    this.#slug = story.slug;
    const [here, beside] = addresses.map((address) => `${address}/nation/${story.slug}`);
    this.#pages = { here: here ?? "", beside: beside ?? "" };
    this.#readers = Array.from({ length: READERS }, () => this.#read());
  }

  static async open(paper: PaperUnderProof, beside: string): Promise<PageWatch> {
    const { person } = await paper.addWriter("editor");
    const slug = `replica-${randomUUID()}`;
    const id = await draftStory(person, { ...textOf(0), section: "nation", slug });
    await publishDraft(person, id);
    // Until it is replayed for the first time, nothing is there, which would look like what was taken down.
    while (stateOf(await textOfPage(`${beside}/nation/${slug}`)) !== 0) await pause(20);
    return new PageWatch(person, { id, slug }, [paper.server.address, beside]);
  }

  async change(turn: number): Promise<void> {
    await this.#publish(turn);
    await this.#await(turn);
  }

  /** The standby goes and comes back; what was published meanwhile is there afterwards. */
  async loseReplica(replica: RunningCluster, turn: number): Promise<void> {
    const isKept = async () => (await fetch(this.#pages.beside)).ok;
    if (!(await isKept())) this.#faults.push("the page was not there before the replica went");
    await replica.stop();
    if (!(await isKept())) this.#faults.push("a kept page went with the replica");
    await this.#publish(turn);
    await replica.start();
    await this.#await(turn);
  }

  async takeDown(): Promise<void> {
    await unpublishDraft(this.#editor, this.#storyId);
    await this.#await(Number.POSITIVE_INFINITY);
  }

  /** Reads on for a while, since an old page might come back. */
  async end(): Promise<{ faults: string[]; slowestMs: number }> {
    await pause(DELAY_MS);
    this.#stop.abort();
    await Promise.all(this.#readers);
    return { faults: this.#faults, slowestMs: Math.round(this.#slowest) };
  }

  async #publish(turn: number): Promise<void> {
    await rewriteStory(this.#editor, this.#storyId, { ...textOf(turn), slug: this.#slug });
    await publishDraft(this.#editor, this.#storyId, { kind: "silent" });
  }

  async #await(turn: number): Promise<void> {
    const begun = performance.now();
    const isLate = () => performance.now() - begun > DELAY_MS + LONGEST_MS;
    let here: number | null = null;
    while (here !== turn && !isLate()) here = stateOf(await textOfPage(this.#pages.here));
    if (here !== turn) this.#faults.push(`the first server shows ${here} instead of ${turn}`);
    while (this.#seen !== turn && !isLate()) await pause(5);
    if (this.#seen !== turn) this.#faults.push(`the second server shows ${this.#seen} instead of ${turn}`);
    this.#slowest = Math.max(this.#slowest, performance.now() - begun);
  }

  async #read(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const before = this.#seen;
      const state = stateOf(await textOfPage(this.#pages.beside));
      if (state !== null && state < before) this.#faults.push(`${state} came after ${before}`);
      if (state !== null) this.#seen = Math.max(this.#seen, state);
      await pause(5);
    }
  }
}

/** A page's text; `"gone"` for one that is no more, null for none (the database is away). */
async function textOfPage(address: string): Promise<string | null> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.ok) return text;
  return answer.status === 410 || answer.status === 404 ? "gone" : null;
}

function stateOf(text: string | null): number | null {
  if (text === null) return null;
  if (text === "gone") return Number.POSITIVE_INFINITY;
  return Number(/Turn (\d+) of the tide/.exec(text)?.[1] ?? -1);
}

function textOf(turn: number) {
  return {
    headline: `Turn ${turn} of the tide`,
    body: [`The water stood at mark ${turn}.`],
    byline: "By Tide",
  };
}
