import { randomUUID } from "node:crypto";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import { Client } from "pg";
import type { UserActor } from "#newsroom/actor.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { addStaff, draftStory } from "../e2e/back-door.ts";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { openWriter, signIn } from "./open-writer.ts";
import { startPaper } from "./start-paper.ts";
import { ratio, spread, time } from "./tell-times.ts";

// How long one save of one typed letter takes over HTTP, how many SQL statements it is made of, and how many steps a
// second one process takes. The baseline is the same row, inserted in one transaction by a bare client in this run.

const SAVES = 300;
const WRITERS = 8;
const SECONDS = 8;

const paper = await startPaper();
try {
  const editor = await addStaff("editor");
  const cookie = await signIn(paper.address, editor);
  const database = new Client({ connectionString: paperOwnerUrl() });
  await database.connect();

  const writer = await openWriter(paper.address, editor, cookie);
  for (let warm = 0; warm < 30; warm += 1) await writer.save();
  const saves = await time(SAVES, () => writer.save());
  const bare = await time(SAVES, (turn) => insertBare(database, writer.storyId, turn));
  console.table({
    save: { ...spread(saves), "to the baseline": ratio(saves, bare) },
    "bare insert": { ...spread(bare), "to the baseline": "1.0" },
  });

  const { statements, texts } = await countStatements(editor);
  console.log(`${statements} SQL statements in one save, begin and commit among them:\n${texts.join("\n")}`);

  const writers = await Promise.all(
    Array.from({ length: WRITERS }, () => openWriter(paper.address, editor, cookie)),
  );
  const until = performance.now() + SECONDS * 1000;
  let accepted = 0;
  await Promise.all(
    writers.map(async (one) => {
      for (; performance.now() < until; accepted += 1) await one.save();
    }),
  );
  console.log(
    `${Math.round(accepted / SECONDS)} steps a second: ${WRITERS} writers in as many stories, a step a save`,
  );
  await database.end();
} finally {
  await disconnectAll();
  await paper.stop();
}

/** The step's row again, under versions that no save will reach. */
async function insertBare(database: Client, storyId: string, turn: number) {
  await database.query("begin");
  await database.query(
    `insert into story_step (story_id, version, step, client_id, op_id, doc_hash, user_id, at)
     select story_id, $2, step, client_id, gen_random_uuid(), doc_hash, user_id, at
     from story_step where story_id = $1 and version = 2`,
    [storyId, 1_000_000 + turn],
  );
  await database.query("commit");
}

/** Counts what the act sends through the driver, in this process. */
async function countStatements(editor: UserActor) {
  const storyId = await draftStory(editor, { headline: "Counted", body: ["Text."] });
  const view = await readStory(editor, storyId);
  const start = parseDocument(view?.document);
  const step = new ReplaceStep(1, 1, new Slice(start.slice(1, 2).content, 0, 0));
  const docHash = hashDocument(step.apply(start).doc ?? start);
  const query = Client.prototype.query;
  const texts: string[] = [];
  Client.prototype.query = new Proxy(query, {
    apply(target, client, given) {
      const text: unknown = given[0]?.text ?? given[0];
      texts.push(`  ${String(text).replace(/\s+/g, " ").slice(0, 90)}`);
      return Reflect.apply(target, client, given);
    },
  });
  const batch = { baseVersion: view?.version ?? 0, opId: randomUUID(), clientId: "bench" };
  await acceptSteps(editor, { storyId, ...batch, steps: [step.toJSON()], docHash }, new Date());
  Client.prototype.query = query;
  return { statements: texts.length, texts };
}
