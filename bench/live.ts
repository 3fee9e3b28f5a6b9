import { readFileSync } from "node:fs";
import { Client } from "pg";
import { disconnectAll } from "#platform/db/connect.ts";
import { addStaff } from "../e2e/back-door.ts";
import { paperOwnerUrl, paperSecret } from "../e2e/running-paper.ts";
import { openWriter, signIn } from "./open-writer.ts";
import { startBeside, startPaper } from "./start-paper.ts";
import { ratio, spread, time } from "./tell-times.ts";

// How long a typed letter takes from one person's request to the steps in another's hands, in one process and from one
// process to another over PostgreSQL; and what an open story costs a process in memory. The readers are clients of the
// protocol, without a browser: what a screen needs to paint comes on top. The baseline is one bare NOTIFY in this run.

const LETTERS = 200;
const OPEN = 200;

const paper = await startPaper();
const beside = await startBeside(paperOwnerUrl(), paperSecret());
try {
  const editor = await addStaff("editor");
  const cookie = await signIn(paper.address, editor);
  const bare = await timeNotices();
  const rows: Record<string, unknown> = { "bare NOTIFY": { ...spread(bare), "to the baseline": "1.0" } };
  for (const [name, process] of Object.entries({ "one process": paper, "two processes": beside })) {
    const writer = await openWriter(paper.address, editor, cookie, 30);
    const reader = await follow(process.address, writer.storyId, cookie, writer.version());
    const turn = () => Promise.all([reader.next(), writer.save()]).then(() => {});
    await time(20, turn);
    const took = await time(LETTERS, turn);
    reader.stop();
    rows[name] = { ...spread(took), "to the baseline": ratio(took, bare) };
  }
  console.table(rows);

  const before = memoryOf(beside.pid);
  const writers = await Promise.all(
    Array.from({ length: OPEN }, () => openWriter(beside.address, editor, cookie, 30)),
  );
  const followers = await Promise.all(
    writers.map(({ storyId, version }) => follow(beside.address, storyId, cookie, version())),
  );
  await Promise.all(writers.map((writer, turn) => Promise.all([followers[turn]?.next(), writer.save()])));
  const after = memoryOf(beside.pid);
  console.log(
    `${((after - before) / OPEN).toFixed(0)} kB a story: ${OPEN} stories, each with one event stream`,
  );
  for (const follower of followers) follower.stop();
} finally {
  await disconnectAll();
  await beside.stop();
  await paper.stop();
}

/** Somebody else's open editor: told by the event stream, it asks for the steps. */
async function follow(address: string, storyId: string, cookie: string, from: number) {
  const story = `${address}/api/v1/stories/${storyId}`;
  const gone = new AbortController();
  const stream = await fetch(`${story}/live`, { headers: { cookie }, signal: gone.signal });
  const changed: (() => void)[] = [];
  void listen(stream, () => changed.shift()?.()).catch(() => {});
  let version = from;
  return {
    async next() {
      await new Promise<void>((resolve) => changed.push(resolve));
      const answer = await fetch(`${story}/steps?since=${version}`, { headers: { cookie } });
      const { steps, version: reached } = await answer.json();
      if (steps.length === 0) throw new Error("told of a change that is not there");
      version = reached;
    },
    stop: () => gone.abort(),
  };
}

async function listen(stream: Response, onChange: () => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    if (decoder.decode(chunk).includes("event: changed")) onChange();
  }
}

/** From one connection to another, nothing between. */
async function timeNotices(): Promise<number[]> {
  const [from, to] = [0, 1].map(() => new Client({ connectionString: paperOwnerUrl() }));
  if (!from || !to) throw new Error("no connections");
  await Promise.all([from.connect(), to.connect()]);
  await to.query("listen bench");
  const took = await time(LETTERS, async () => {
    const heard = new Promise<void>((resolve) => to.once("notification", () => resolve()));
    await from.query("notify bench");
    await heard;
  });
  await Promise.all([from.end(), to.end()]);
  return took;
}

/** Resident memory of a process in kB (Linux). */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}
