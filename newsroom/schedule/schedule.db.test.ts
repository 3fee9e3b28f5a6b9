import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { acceptSteps } from "../stories/accept-steps.ts";
import { killStory } from "../stories/kill-story.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory, readStoryStatus } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { cancelSchedule } from "./cancel-schedule.ts";
import { finishDue } from "./finish-due.ts";
import { writeMoment } from "./moment-input.ts";
import { moveSchedule } from "./move-schedule.ts";
import { scheduleUnpublish } from "./schedule-unpublish.ts";
import { setEmbargo } from "./set-embargo.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let editor: UserActor;
let reporter: UserActor;

/** Long past by the database's clock, and to come by the acts' own (`noon`): due as soon as it is scheduled. */
const due = (minutes: number) =>
  writeMoment(new Date(noon.getTime() + minutes * 60_000).toISOString(), "Asia/Seoul");
const later = writeMoment("2199-01-01T06:00:00Z", "Europe/Paris");

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

async function fitStory(): Promise<{ storyId: string; slug: string }> {
  const slug = `s-${randomUUID()}`;
  const storyId = await startStory(reporter, documentOf("First words", "A body."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", slug));
  return { storyId, slug };
}

async function publish(storyId: string, when: ReturnType<typeof due> | null = null, actor = editor) {
  const view = await readStory(editor, storyId);
  return publishStory(actor, { storyId, version: view?.version ?? -1, when, opId: randomUUID() }, noon);
}

async function rewrite(storyId: string, headline: string) {
  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf(headline, "A body.")), noon));
}

async function seen(slug: string): Promise<string | null> {
  const answer = await readStoryAt("nation", slug);
  return answer?.kind === "live" ? answer.story.headline : (answer?.kind ?? null);
}

async function pendingId(storyId: string, kind: "publication" | "unpublish" | "embargo"): Promise<string> {
  return (await readStoryStatus(editor, storyId))?.schedule[kind]?.id ?? "";
}

async function finishAll() {
  while (await finishDue());
}

function entries(storyId: string, act: string) {
  return writer().historyEntry.findMany({ where: { storyId, act }, select: { actorKind: true, at: true } });
}

test("readers see a scheduled story from its moment on, and nothing of it before", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  expect(await seen(slug)).toBeNull();
  expect(await reader().livePublication.count({ where: { storyId } })).toBe(0);
  expect(await reader().liveAddress.count({ where: { slug } })).toBe(0);
  expect(await readStoryStatus(editor, storyId)).toMatchObject({
    workflowState: "scheduled",
    live: null,
    schedule: {
      publication: { at: "2199-01-01T06:00:00.000Z", zone: "Europe/Paris", by: "Ed Itor", isBehind: false },
    },
  });
  must(
    await moveSchedule(
      editor,
      { storyId, scheduleId: await pendingId(storyId, "publication"), when: due(1), opId: null },
      noon,
    ),
  );
  expect(await seen(slug)).toBe("First words");
  expect((await readStoryStatus(editor, storyId))?.workflowState).toBe("live");
});

test("the story tells the time at which it went out, however often it was moved", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  must(
    await moveSchedule(
      editor,
      { storyId, scheduleId: await pendingId(storyId, "publication"), when: due(5), opId: null },
      noon,
    ),
  );
  const answer = await readStoryAt("nation", slug);
  const at = new Date(noon.getTime() + 5 * 60_000).toISOString();
  expect(answer).toMatchObject({
    kind: "live",
    story: { shownAt: at, firstPublishedAt: at, updatedAt: null },
  });
});

test("a scheduled change shows the old version until its moment; a new address does not exist before", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId));
  await rewrite(storyId, "Second words");
  must(await setField(editor, storyId, "slug", `${slug}-new`));
  must(await publish(storyId, later));
  expect(await seen(slug)).toBe("First words");
  expect(await seen(`${slug}-new`)).toBeNull();
  must(
    await moveSchedule(
      editor,
      { storyId, scheduleId: await pendingId(storyId, "publication"), when: due(1), opId: null },
      noon,
    ),
  );
  expect(await seen(`${slug}-new`)).toBe("Second words");
  expect(await seen(slug)).toBe("moved");
  await finishAll();
  expect(await seen(`${slug}-new`)).toBe("Second words");
});

test("what is written after scheduling does not go out, and the editor is told so", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  await rewrite(storyId, "Too late");
  expect((await readStoryStatus(editor, storyId))?.schedule.publication?.isBehind).toBe(true);
  must(await publish(storyId, due(1)));
  await rewrite(storyId, "Later still");
  expect(await seen(slug)).toBe("Too late");
  expect(await writer().scheduledAct.count({ where: { storyId, state: "waiting" } })).toBe(1);
});

test("a canceled publication never was: its address does not exist even after its moment", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  const scheduleId = await pendingId(storyId, "publication");
  must(await cancelSchedule(editor, { storyId, scheduleId, opId: null }, noon));
  await owner.query("UPDATE publication SET publish_at = '2020-01-01' WHERE story_id = $1", [storyId]);
  expect(await seen(slug)).toBeNull();
  expect(await readStoryStatus(editor, storyId)).toMatchObject({
    workflowState: "ready",
    may: { kill: false },
  });
  await finishAll();
  expect(await seen(slug)).toBeNull();
});

test("what has come due cannot be canceled any more, whether or not the clock has got to it", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  const scheduleId = await pendingId(storyId, "publication");
  await owner.query("UPDATE scheduled_act SET at = '2020-01-01' WHERE story_id = $1", [storyId]);
  await owner.query("UPDATE story SET next_publish_at = '2020-01-01' WHERE id = $1", [storyId]);
  await owner.query("UPDATE publication SET publish_at = '2020-01-01' WHERE story_id = $1", [storyId]);
  expect(reasons(await cancelSchedule(editor, { storyId, scheduleId, opId: null }, noon))).toEqual([
    "already_out",
  ]);
  expect(await seen(slug)).toBe("First words");
});

test("unpublished at a moment, the address is gone from then on; before the clock runs as after", async () => {
  const { storyId, slug } = await fitStory();
  expect(reasons(await scheduleUnpublish(editor, { storyId, when: later, opId: null }, noon))).toEqual([
    "not_live_then",
  ]);
  must(await publish(storyId));
  must(await scheduleUnpublish(editor, { storyId, when: later, opId: null }, noon));
  expect(await seen(slug)).toBe("First words");
  must(await scheduleUnpublish(editor, { storyId, when: due(1), opId: null }, noon));
  expect(await seen(slug)).toBe("gone");
  expect(await readStoryStatus(editor, storyId)).toMatchObject({ workflowState: "held", live: null });
  await finishAll();
  expect(await seen(slug)).toBe("gone");
  expect(await entries(storyId, "unpublish-story")).toHaveLength(1);
});

test.each([
  [1, 2, "gone"],
  [2, 1, "Second words"],
])("a change at %s and an end at %s leave readers with %s", async (change, end, expected) => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId));
  await rewrite(storyId, "Second words");
  must(await scheduleUnpublish(editor, { storyId, when: due(end), opId: null }, noon));
  await owner.query("UPDATE story SET unpublish_at = NULL WHERE id = $1", [storyId]);
  await owner.query("UPDATE scheduled_act SET at = '2198-01-01' WHERE story_id = $1", [storyId]);
  must(await publish(storyId, due(change)));
  const at = new Date(noon.getTime() + end * 60_000);
  await owner.query("UPDATE story SET unpublish_at = $2 WHERE id = $1", [storyId, at]);
  await owner.query("UPDATE scheduled_act SET at = $2 WHERE story_id = $1 AND kind = 'unpublish'", [
    storyId,
    at,
  ]);
  expect(await seen(slug)).toBe(expected);
  await finishAll();
  expect(await seen(slug)).toBe(expected);
});

test("publishing now, unpublishing and killing call off what would put the story out again", async () => {
  for (const act of ["publish", "unpublish", "kill"] as const) {
    const { storyId } = await fitStory();
    must(await publish(storyId));
    await rewrite(storyId, "Second words");
    must(await publish(storyId, later));
    await rewrite(storyId, "Third words");
    if (act === "publish") must(await publish(storyId));
    else if (act === "unpublish") must(await unpublishStory(editor, { storyId }, noon));
    else must(await killStory(editor, { storyId, note: "Wrong.", opId: null }, noon));
    expect(await readStoryStatus(editor, storyId), act).toMatchObject({ schedule: { publication: null } });
    expect(await writer().publication.count({ where: { storyId, withdrawnAt: { not: null } } }), act).toBe(1);
  }
});

test("an embargo hides a story everywhere until its moment, asks before it hides a live one, and ends by itself", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId));
  const input = { storyId, until: later, before: null, isConfirmed: false, opId: null };
  expect(reasons(await setEmbargo(editor, input, noon))).toEqual(["readers_see_it"]);
  must(await setEmbargo(editor, { ...input, isConfirmed: true }, noon));
  expect(await seen(slug)).toBeNull();
  expect(await reader().livePublication.count({ where: { storyId } })).toBe(0);
  // Somebody who has not seen it must not lift or replace it.
  expect(
    reasons(await setEmbargo(editor, { ...input, until: null, before: "2198-01-01T00:00:00.000Z" }, noon)),
  ).toEqual(["embargo_changed"]);
  expect(reasons(await setEmbargo(editor, { ...input, until: due(1) }, noon))).toEqual(["embargo_changed"]);
  const before = "2199-01-01T06:00:00.000Z";
  must(await setEmbargo(editor, { ...input, until: due(1), before }, noon));
  expect(await seen(slug)).toBe("First words");
  await finishAll();
  expect(await entries(storyId, "end-embargo")).toMatchObject([{ actorKind: "clock" }]);
});

test("a reporter can neither schedule nor move, cancel, or set an embargo", async () => {
  const { storyId } = await fitStory();
  expect(reasons(await publish(storyId, later, reporter))).toEqual(["not_allowed"]);
  must(await publish(storyId, later));
  const scheduleId = await pendingId(storyId, "publication");
  const refused = [
    await cancelSchedule(reporter, { storyId, scheduleId, opId: null }, noon),
    await moveSchedule(reporter, { storyId, scheduleId, when: later, opId: null }, noon),
    await scheduleUnpublish(reporter, { storyId, when: later, opId: null }, noon),
    await setEmbargo(reporter, { storyId, until: later, before: null, isConfirmed: true, opId: null }, noon),
  ];
  expect(refused.flatMap(reasons)).toEqual(Array.from(refused, () => "not_allowed"));
});

test("the same request again, late, schedules nothing again", async () => {
  const { storyId } = await fitStory();
  const version = (await readStory(editor, storyId))?.version ?? -1;
  const input = { storyId, version, when: later, opId: randomUUID() };
  must(await publishStory(editor, input, noon));
  must(
    await cancelSchedule(
      editor,
      { storyId, scheduleId: await pendingId(storyId, "publication"), opId: null },
      noon,
    ),
  );
  expect(must(await publishStory(editor, input, new Date("2300-01-01")))).toEqual({ kind: "known" });
  expect((await readStoryStatus(editor, storyId))?.schedule.publication).toBeNull();
});

test("a page learns when the clock changes what it shows, by every tag of it, and the reader no more than that", async () => {
  const { storyId, slug } = await fitStory();
  must(await publish(storyId, later));
  for (const tag of [`address:nation/${slug}`, `story:${storyId}`, "section:nation", "front"]) {
    expect(await readNextChange([tag], 0), tag).toBeGreaterThan(1e12);
  }
  expect(await readNextChange(["section:sport", `story:${randomUUID()}`], 0)).toBeNull();
  await expect(reader().$queryRaw`SELECT * FROM schedule_tag`).rejects.toThrow(/permission denied/);
  await expect(reader().$queryRaw`SELECT * FROM scheduled_act`).rejects.toThrow(/permission denied/);
});
