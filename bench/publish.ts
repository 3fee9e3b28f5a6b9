import { randomUUID } from "node:crypto";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { addStaff, draftStory, publishDraft, rewriteStory } from "../e2e/back-door.ts";
import { countStatements } from "./count-statements.ts";
import { startPaper } from "./start-paper.ts";
import { spread, time } from "./tell-times.ts";

// How long publishing takes: the act itself, from its first statement to the commit, and the time from the commit until
// the public page shows it, asked for again and again. The act runs in this process, the page in the paper's.

const TURNS = 60;

const paper = await startPaper();
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
  const address = paper.address + (await publishDraft(editor, storyId));
  const publish = async (version: number) => {
    const outcome = await publishStory(editor, { storyId, version, change: { kind: "silent" } }, new Date());
    if (!outcome.done) throw new Error("not published");
  };
  const shown: number[] = [];
  const acts: number[] = [];
  await time(TURNS, async (turn) => {
    const headline = `Turn ${turn} ${randomUUID()}`;
    await rewriteStory(editor, storyId, { headline, body });
    await (await fetch(address)).arrayBuffer();
    const version = (await readStory(editor, storyId))?.version ?? -1;
    const from = performance.now();
    await publish(version);
    const committed = performance.now();
    acts.push(committed - from);
    while (!(await (await fetch(address)).text()).includes(headline));
    shown.push(performance.now() - committed);
  });
  await rewriteStory(editor, storyId, { headline: "Counted", body });
  const version = (await readStory(editor, storyId))?.version ?? -1;
  const statements = await countStatements(() => publish(version));
  const inOrder = (times: number[]) => times.toSorted((one, other) => one - other);
  console.table({ publish: spread(inOrder(acts)), "from the commit to the page": spread(inOrder(shown)) });
  console.log(`${statements} SQL statements to publish, begin and commit among them`);
} finally {
  await disconnectAll();
  await paper.stop();
}
