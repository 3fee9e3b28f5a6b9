import { randomUUID } from "node:crypto";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { addStaff, draftStory, publishDraft, rewriteStory } from "../e2e/back-door.ts";
import { paperOwnerUrl, paperSecret } from "../e2e/running-paper.ts";
import { countStatements } from "./count-statements.ts";
import { startBeside, startPaper } from "./start-paper.ts";
import { spread, time } from "./tell-times.ts";

// How long publishing takes: the act itself, from its first statement to the commit; the time from the commit until the
// public page shows it; and until no process gives the page of before to whoever asks, which is apart from how long the
// new one takes to be made. Two processes of the paper are asked, again and again; the act runs in a third, this one.

const TURNS = 200;

const paper = await startPaper();
const beside = await startBeside(paperOwnerUrl(), paperSecret());
try {
  const editor = await addStaff("editor");
  const body = Array.from(
    { length: 30 },
    (_, n) => `Paragraph ${n}: the council votes on the bridge on Monday.`,
  );
  const storyId = await draftStory(editor, {
    headline: "First",
    body,
    section: "nation",
    slug: `bench-${randomUUID()}`,
    byline: "Bench",
  });
  const path = await publishDraft(editor, storyId);
  const addresses = [paper, beside].map(({ address }) => address + path);
  const publish = async (version: number) => {
    const outcome = await publishStory(editor, { storyId, version, change: { kind: "silent" } }, new Date());
    if (!outcome.done) throw new Error("not published");
  };
  const shown: number[] = [];
  const asked: number[] = [];
  const acts: number[] = [];
  await time(TURNS, async (turn) => {
    const headline = `Turn ${turn} ${randomUUID()}`;
    await rewriteStory(editor, storyId, { headline, body });
    for (const address of addresses) await (await fetch(address)).arrayBuffer();
    const version = (await readStory(editor, storyId))?.version ?? -1;
    const from = performance.now();
    await publish(version);
    const committed = performance.now();
    acts.push(committed - from);
    const seen = await Promise.all(addresses.map((address) => askUntil(address, headline)));
    shown.push(Math.max(...seen.map(({ end }) => end)) - committed);
    asked.push(Math.max(...seen.map(({ begun }) => begun)) - committed);
  });
  await rewriteStory(editor, storyId, { headline: "Counted", body });
  const version = (await readStory(editor, storyId))?.version ?? -1;
  const statements = await countStatements(() => publish(version));
  const inOrder = (times: number[]) => times.toSorted((one, other) => one - other);
  console.table({
    publish: spread(inOrder(acts)),
    "from the commit to the page, in both processes": spread(inOrder(shown)),
    "from the commit to a question that is answered with it, in both": spread(inOrder(asked)),
  });
  console.log(`${statements} SQL statements to publish, begin and commit among them`);
} finally {
  await disconnectAll();
  await beside.stop();
  await paper.stop();
}

/** When the first request that the new page answers began and ended. */
async function askUntil(address: string, headline: string): Promise<{ begun: number; end: number }> {
  for (;;) {
    const begun = performance.now();
    const text = await (await fetch(address)).text();
    if (text.includes(headline)) return { begun, end: performance.now() };
  }
}
