import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "./check-proof.ts";
import { Dice } from "./dice.ts";
import { PaperUnderProof } from "./paper-under-proof.ts";
import { ProofRecord } from "./proof-record.ts";
import { fetchAs } from "./recording-fetch.ts";
import { StoryGroup } from "./story-group.ts";
import { emptyTally, type Tally } from "./tally.ts";

export interface Outage {
  tally: Tally;
  /** Kept pages asked for while the database was away, and how many came as they were. */
  asked: number;
  answered: number;
}

const PAGES = 12;
const EVERY_MS = 50;
/** By then readers must get pages made from the database again. */
const RECOVERY_MS = 15_000;

/**
 * Takes the database away under readers and writers, for so many seconds: pages that are kept go on as they were and
 * say that they are stale, a save is refused with a reason, health says so, and afterwards all is well by itself.
 */
export async function takeDatabaseAway(seed: number, seconds: number): Promise<Outage> {
  const dice = new Dice(seed);
  const paper = await PaperUnderProof.open("outage", dice);
  const record = new ProofRecord(join(paper.folder, "record.jsonl"));
  try {
    const group = await StoryGroup.open({ paper, record, dice, stories: 1, everyMs: 60, publishes: 0 });
    const { person, cookie } = await paper.addWriter("editor");
    await paper.letGo();
    const pages = await keptPages(paper.server.address);
    group.start();
    await pause(1_000);
    paper.cluster.kill();
    const faults: string[] = [];
    const say = (is: boolean, detail: string) => void (is || faults.push(detail));
    const { asked, answered } = await askForPages(paper.server.address, pages, seconds);
    say(!(await paper.server.isHealthy()), "health calls a paper well whose database is away");
    const save = await fetchAs(paper.address, cookie)(`/api/v1/stories/${group.storyIds[0]}/fields/slug`, {
      method: "PUT",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ baseSeq: 0, opId: crypto.randomUUID(), value: "while-away" }),
    });
    say(save.status === 503, `a write of ${person.name} is answered ${save.status}, not 503`);
    await paper.cluster.start();
    await paper.server.waitUntilHealthy();
    say(await isFresh(paper.server.address, pages), "pages are still stale after the database came back");
    group.resume();
    await pause(1_000);
    const verdict = await group.finish();
    const own = faults.map(
      (detail): Fault => ({ invariant: "settled", storyId: group.storyIds[0] ?? "", detail }),
    );
    const tally = { ...emptyTally(), ...verdict, faults: [...verdict.faults, ...own], runs: 1 };
    return { tally: { ...tally, operations: group.operations }, asked, answered };
  } finally {
    record.close();
    await paper.close();
  }
}

/** Some pages of every kind that the front leads to, each asked for once. */
async function keptPages(address: string): Promise<Map<string, string>> {
  const front = await (await fetch(address)).text();
  const links = [...front.matchAll(/href="(\/[a-z][^"#?.]*)"/g)].map(([, path]) => path ?? "/");
  const paths = ["/", ...new Set(links)].filter((path) => !path.startsWith("/newsroom")).slice(0, PAGES);
  const pages = new Map<string, string>();
  for (const path of paths) pages.set(path, await (await fetch(address + path)).text());
  return pages;
}

async function askForPages(address: string, pages: ReadonlyMap<string, string>, seconds: number) {
  const end = Date.now() + seconds * 1_000;
  let asked = 0;
  let answered = 0;
  while (Date.now() < end) {
    for (const [path, text] of pages) {
      const answer = await fetch(address + path);
      const isSame = (await answer.text()) === text;
      asked += 1;
      // In the first moment nobody knows yet that it is away.
      if (answer.ok && isSame && answer.headers.get("x-stet-cache") !== "miss") answered += 1;
    }
    await pause(EVERY_MS);
  }
  return { asked, answered };
}

async function isFresh(address: string, pages: ReadonlyMap<string, string>): Promise<boolean> {
  const end = Date.now() + RECOVERY_MS;
  while (Date.now() < end) {
    const states: (string | null)[] = [];
    for (const path of pages.keys()) {
      const answer = await fetch(address + path);
      await answer.arrayBuffer();
      states.push(answer.ok ? answer.headers.get("x-stet-cache") : "failed");
    }
    if (states.every((state) => state === "hit")) return true;
    await pause(200);
  }
  return false;
}
