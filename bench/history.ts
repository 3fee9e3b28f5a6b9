import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Node } from "@tiptap/pm/model";
import { type Step, Transform } from "@tiptap/pm/transform";
import type { UserActor } from "#newsroom/actor.ts";
import { readShown } from "#newsroom/history/history-page-reads.ts";
import { readTimeline } from "#newsroom/history/timeline-reads.ts";
import { readStoryNow } from "#newsroom/history/version-reads.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { createStory } from "#newsroom/stories/create-story.ts";
import { emptyDocument } from "#newsroom/stories/document-store.ts";
import { nameRevision } from "#newsroom/stories/name-revision.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { writer } from "#platform/db/writer.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { startEmbeddedPostgres } from "#server/embedded-postgres.ts";
import { migrate } from "#server/migrate.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";

// How long a story's history takes to be read from the database, for one of 50 steps and one of 5,000 in the same
// run: `node bench/history.ts`. The ratio is what to compare between machines, not the milliseconds.

const [FEW, MANY] = [50, 5000];
const STEPS_IN_A_SAVE = 10;
const words =
  "The council said on Tuesday that the bridge would open later 서울시는 다리를 연다고 밝혔다".split(" ");

async function addWriter(name: string): Promise<UserActor> {
  const { id } = await writer().user.create({
    data: { email: `${randomUUID()}@bench.example`, name, role: "editor", passwordHash: "none" },
    select: { id: true },
  });
  return { kind: "user", userId: id, name, role: "editor", sessionIdHash: "" };
}

/** A word somewhere in the text; now and then a new paragraph, now and then a word less. Always the same story. */
function change(document: Node, turn: number): Step[] {
  const transform = new Transform(document);
  const paragraph = document.child(2 + ((turn * 7) % (document.childCount - 2)));
  const start =
    1 +
    document.children
      .slice(0, document.children.indexOf(paragraph))
      .reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const at = start + ((turn * 13) % (paragraph.content.size + 1));
  if (turn % 97 === 96) transform.split(at);
  else if (turn % 11 === 10 && paragraph.content.size > 20) transform.delete(start, start + 4);
  else transform.insert(at, documentSchema.text(`${words[turn % words.length]} `));
  return transform.steps;
}

async function writeStory(writers: UserActor[], steps: number): Promise<string> {
  const [first, ...others] = writers;
  if (!first) throw new Error("nobody writes");
  let now = new Date("2026-03-11T00:00:00Z");
  const created = await createStory(first, { language: "en" }, now);
  if (!created.done) throw new Error("refused");
  const { storyId } = created.value;
  let [document, version] = [emptyDocument(), 0];
  while (version < steps) {
    const batch: Step[] = [];
    while (batch.length < STEPS_IN_A_SAVE) {
      for (const step of change(document, version + batch.length)) {
        document = step.apply(document).doc ?? document;
        batch.push(step);
      }
    }
    const turn = Math.floor(version / 200);
    // Everybody writes for a while, then somebody else; now and then there is a pause.
    now = new Date(now.getTime() + (version % 400 === 0 ? 20 : 0.2) * 60_000);
    const outcome = await acceptSteps(
      [first, ...others][turn % writers.length] ?? first,
      {
        storyId,
        baseVersion: version,
        opId: randomUUID(),
        clientId: "bench",
        steps: batch.map((step): Record<string, unknown> => step.toJSON()),
        docHash: hashDocument(document),
      },
      now,
    );
    if (!outcome.done) throw new Error(JSON.stringify(outcome.refusals));
    version += batch.length;
    if (version % 1000 === 0) await nameRevision(first, { storyId, label: `Version ${version}` }, now);
  }
  return storyId;
}

async function openHistory(actor: UserActor, storyId: string, against: string | null) {
  const story = await readStoryNow(actor, storyId);
  if (!story) throw new Error("no story");
  await Promise.all([
    readTimeline(storyId, { isEvery: true, after: null }),
    readShown(storyId, story, { version: "now", against }),
  ]);
}

async function time(act: () => Promise<void>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), `stet-bench-${process.pid}-`));
const postgres = await startEmbeddedPostgres({
  dataFolder: openDataFolder(folder),
  database: "stet",
  isThrowaway: true,
});
try {
  await migrate(postgres.ownerUrl);
  const { writerUrl } = await ensureRoles(postgres.ownerUrl, { STET_SECRET: "for the bench alone" });
  process.env.STET_WRITER_URL = writerUrl;
  const writers = [await addWriter("Min"), await addWriter("Ana"), await addWriter("Jo")];
  const [actor] = writers;
  if (!actor) throw new Error("nobody reads");
  // The first story warms up what every story needs.
  await openHistory(actor, await writeStory(writers, FEW), null);
  const [few, many] = [await writeStory(writers, FEW), await writeStory(writers, MANY)];
  const oldest = await writer().revision.findFirstOrThrow({
    where: { storyId: many, kind: "named" },
    orderBy: { at: "asc" },
    select: { id: true },
  });
  const kept = await writer().revision.count({ where: { storyId: many } });

  const baseline = await time(() => openHistory(actor, few, null), 1);
  const rows: [string, number][] = [
    [`${FEW} steps, opened for the first time`, baseline],
    [`${MANY} steps, opened for the first time`, await time(() => openHistory(actor, many, null), 1)],
    [`${MANY} steps, opened again`, await time(() => openHistory(actor, many, null), 11)],
    [
      `${MANY} steps, compared with its oldest named version`,
      await time(() => openHistory(actor, many, oldest.id), 11),
    ],
  ];
  console.log(`A story of ${MANY} steps has ${kept} versions.`);
  for (const [what, taken] of rows) {
    console.log(`${taken.toFixed(0).padStart(6)} ms  ×${(taken / baseline).toFixed(1).padEnd(5)} ${what}`);
  }
} finally {
  await disconnectAll();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
