import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { finishAllDue } from "#server/clock.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory, readStoryStatus } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { cancelSchedule } from "./cancel-schedule.ts";
import { finishDue } from "./finish-due.ts";
import { writeMoment } from "./moment-input.ts";
import { readQueue } from "./queue-reads.ts";
import { retrySchedule } from "./retry-schedule.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  editor = await addUser("editor", "Ed Itor");
  reporter = await addUser("reporter", "Rep Orter");
});
afterAll(async () => {
  await owner.end();
  await paper.close();
});

/** Scheduled for a moment that the database's clock has long passed. */
async function dueStory(minutes = 1): Promise<string> {
  const storyId = await startStory(reporter, documentOf("Words", "A body."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", `s-${randomUUID()}`));
  const version = (await readStory(editor, storyId))?.version ?? -1;
  const when = writeMoment(new Date(noon.getTime() + minutes * 60_000).toISOString(), "Asia/Seoul");
  must(await publishStory(editor, { storyId, version, when }, noon));
  return storyId;
}

async function clockEntries(storyIds: string[]) {
  return writer().historyEntry.findMany({
    where: { storyId: { in: storyIds }, act: "release-story", actorKind: "clock" },
    select: { storyId: true, at: true },
    orderBy: { id: "asc" },
  });
}

test("five workers at once finish everything once: history, word to the writer, the live pointer", async () => {
  const storyIds: string[] = [];
  for (let turn = 0; turn < 12; turn += 1) storyIds.push(await dueStory());
  const counts = await Promise.all(Array.from({ length: 5 }, () => finishAllDue()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(12);
  const entries = await clockEntries(storyIds);
  expect(entries.map(({ storyId }) => storyId).sort()).toEqual([...storyIds].sort());
  const told = await writer().notification.groupBy({
    by: ["storyId"],
    where: { storyId: { in: storyIds }, kind: "published", userId: reporter.userId },
    _count: true,
  });
  expect(told.map(({ _count }) => _count)).toEqual(storyIds.map(() => 1));
  const rows = await writer().story.findMany({
    where: { id: { in: storyIds } },
    select: { workflowState: true, livePublicationId: true, nextPublicationId: true },
  });
  for (const row of rows) expect(row).toMatchObject({ workflowState: "live", nextPublicationId: null });
  expect(await writer().scheduleTag.count({ where: { schedule: { storyId: { in: storyIds } } } })).toBe(0);
});

test("after an hour's sleep the clock works in the order of the moments, and history tells those", async () => {
  const [late, early] = [await dueStory(50), await dueStory(10)];
  while (await finishDue());
  const entries = await clockEntries([late, early]);
  expect(entries.map(({ storyId }) => storyId)).toEqual([early, late]);
  expect(entries.map(({ at }) => (at.getTime() - noon.getTime()) / 60_000)).toEqual([10, 50]);
});

test("an act of staff finds what is due done; the clock only writes it down afterwards", async () => {
  const storyId = await dueStory();
  expect(must(await unpublishStory(editor, { storyId }, noon))).toEqual({ wasLive: true });
  while (await finishDue());
  expect(await clockEntries([storyId])).toHaveLength(1);
  expect(await readStoryStatus(editor, storyId)).toMatchObject({ workflowState: "held", live: null });
});

test("canceled and finished at the same moment, it is out and the cancel is refused", async () => {
  const storyId = await dueStory();
  const { id: scheduleId } = await writer().scheduledAct.findFirstOrThrow({
    where: { storyId },
    select: { id: true },
  });
  const [canceled] = await Promise.all([
    cancelSchedule(editor, { storyId, scheduleId, opId: null }, noon),
    finishAllDue(),
  ]);
  await finishAllDue();
  expect(reasons(canceled)).toEqual(["already_out"]);
  expect((await readStoryStatus(editor, storyId))?.workflowState).toBe("live");
  expect(await clockEntries([storyId])).toHaveLength(1);
});

test("what fails is tried again, then shown with its reason, told to the editors, and retried by hand; others go on", async () => {
  const [bad, good] = [await dueStory(1), await dueStory(2)];
  await owner.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.story_id = '${bad}' THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NEW; END $$`);
  await owner.query(
    "CREATE TRIGGER refuse BEFORE INSERT ON history_entry FOR EACH ROW EXECUTE FUNCTION refuse()",
  );
  await finishAllDue();
  expect(await clockEntries([good])).toHaveLength(1);
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await owner.query("UPDATE scheduled_act SET next_attempt_at = now() WHERE story_id = $1", [bad]);
    await finishAllDue();
  }
  const queue = await readQueue(editor, "Asia/Seoul", new Date());
  expect(queue?.failed).toMatchObject([{ story: { id: bad }, state: "failed", attempts: 5 }]);
  expect(queue?.failed[0]?.lastError).toContain("the disk is full");
  // Readers have it all the same, and so has the newsroom.
  expect((await readStoryStatus(editor, bad))?.workflowState).toBe("live");
  expect(
    await writer().notification.count({ where: { storyId: bad, kind: "failed", userId: editor.userId } }),
  ).toBe(1);

  await owner.query("DROP TRIGGER refuse ON history_entry");
  const scheduleId = queue?.failed[0]?.id ?? "";
  expect(reasons(await retrySchedule(reporter, { storyId: bad, scheduleId }, new Date()))).toEqual([
    "not_allowed",
  ]);
  must(await retrySchedule(editor, { storyId: bad, scheduleId }, new Date()));
  await finishAllDue();
  expect(await clockEntries([bad])).toHaveLength(1);
  expect((await readQueue(editor, "Asia/Seoul", new Date()))?.failed).toEqual([]);
});
