import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { finishAllDue } from "#server/clock.ts";
import { fillFront, readLiveSlots } from "#site/front/front-reads.ts";
import { automaticSlots, type Slot } from "#site/front/front-slots.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
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
import { removeSection } from "../paper/remove-section.ts";
import { writeMoment } from "../schedule/moment-input.ts";
import { indexStory } from "../search/index-story.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { cancelFront } from "./cancel-front.ts";
import { listFronts, readFrontStatus } from "./front-reads.ts";
import { findFrontStories } from "./front-story-reads.ts";
import type { FrontStatus, Which } from "./front-view.ts";
import { publishFront } from "./publish-front.ts";
import { restoreFront } from "./restore-front.ts";
import { saveFrontDraft } from "./save-front-draft.ts";
import { scheduleFront } from "./schedule-front.ts";

const nation = { slug: "nation", name: "Nation", nameKo: "사회" };
let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let editor: UserActor;
let other: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  editor = await addUser("editor", "Ed Itor");
  other = await addUser("editor", "Al Other");
  reporter = await addUser("reporter", "Rep Orter");
});
beforeEach(async () => {
  await owner.query("TRUNCATE front, front_version CASCADE");
});
afterAll(async () => {
  await owner.end();
  await paper.close();
});

async function liveStory(headline = "A headline"): Promise<string> {
  const storyId = await startStory(reporter, documentOf(headline, "A body."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", `s-${randomUUID()}`));
  const version = (await readStory(editor, storyId))?.version ?? -1;
  must(await publishStory(editor, { storyId, version }, noon));
  return storyId;
}

const slot = (kind: Slot["kind"], story: string | null = null): Slot => ({ kind, section: null, story });
const status = async (which: Which = "paper"): Promise<FrontStatus> => {
  const found = await readFrontStatus(editor, which, new Date());
  if (!found) throw new Error("no such front");
  return found;
};
async function save(actor: UserActor, slots: Slot[], which: Which = "paper") {
  const { version } = (await status(which)).draft;
  return must(await saveFrontDraft(actor, { which, baseVersion: version, slots }, noon)).draft.version;
}
async function publish(slots: Slot[], which: Which = "paper") {
  must(await publishFront(editor, { which, version: await save(editor, slots, which) }, noon));
}
/** To come by the acts' own clock (`noon`), long past or far away by the database's. */
const due = writeMoment(new Date(noon.getTime() + 60_000).toISOString(), "Asia/Seoul");
const later = writeMoment("2199-01-01T06:00:00Z", "Europe/Paris");
async function leadOf() {
  return (await fillFront(await readLiveSlots(null), [nation], null)).lead?.storyId;
}

test("readers see a front from the moment it is published, and never its draft", async () => {
  const [first, second] = [await liveStory(), await liveStory()];
  await save(editor, [slot("lead", first), slot("secondary")]);
  expect(await readLiveSlots(null)).toEqual([]);
  expect(await leadOf()).toBe(second);
  await publish([slot("lead", first), slot("secondary")]);
  const front = await fillFront(await readLiveSlots(null), [nation], null);
  expect([front.lead?.storyId, front.secondary[0]?.storyId]).toEqual([first, second]);
});

test("a pinned story that is unpublished is not there, and comes back with the story", async () => {
  const [first, second] = [await liveStory(), await liveStory()];
  await publish([slot("lead", first)]);
  must(await unpublishStory(editor, { storyId: first }, noon));
  expect(await leadOf()).toBe(second);
  const version = (await readStory(editor, first))?.version ?? -1;
  must(await publishStory(editor, { storyId: first, version }, noon));
  expect(await leadOf()).toBe(first);
});

test("reporters look and change nothing", async () => {
  const version = await save(editor, [slot("lead")]);
  await publish([slot("lead")]);
  const [kept] = (await status()).versions;
  const versionId = kept?.id ?? "";
  const which = "paper";
  const refused = [
    await saveFrontDraft(reporter, { which, baseVersion: version, slots: [] }, noon),
    await publishFront(reporter, { which, version }, noon),
    await scheduleFront(reporter, { which, version, when: later }, noon),
    await cancelFront(reporter, { which, versionId }, noon),
    await restoreFront(reporter, { which, versionId, to: "live" }, noon),
  ];
  expect(refused.map(reasons)).toEqual(refused.map(() => ["not_allowed"]));
  expect((await readFrontStatus(reporter, which, noon))?.draft.slots).toEqual([slot("lead")]);
});

test("of two who save at once one is told, what the other saved stands, and a retry has no effect", async () => {
  const story = await liveStory();
  const version = await save(editor, [slot("lead")]);
  const [mine, theirs] = [[slot("lead", story)], [slot("lead"), slot("latest")]];
  const which = "paper";
  const answers = await Promise.all([
    saveFrontDraft(editor, { which, baseVersion: version, slots: mine }, noon),
    saveFrontDraft(other, { which, baseVersion: version, slots: theirs }, noon),
  ]);
  expect(answers.map((answer) => must(answer).kind).sort()).toEqual(["clash", "saved"]);
  const { draft } = await status();
  expect(answers.map((answer) => must(answer).draft.slots)).toEqual([draft.slots, draft.slots]);
  const again = await saveFrontDraft(editor, { which, baseVersion: version, slots: draft.slots }, noon);
  expect(must(again)).toMatchObject({ kind: "saved", draft: { version: draft.version } });
});

test("somebody else's draft is kept before one's own takes its place", async () => {
  const story = await liveStory();
  await save(editor, [slot("lead", story)]);
  await save(other, [slot("lead"), slot("latest")]);
  await save(other, [slot("lead"), slot("latest"), slot("latest")]);
  expect((await status()).versions).toMatchObject([{ kind: "draft", by: "Ed Itor", pinned: 1 }]);
});

test("what is published is the draft that was seen", async () => {
  const version = await save(editor, [slot("lead")]);
  await save(other, [slot("lead"), slot("latest")]);
  for (const act of [
    publishFront(editor, { which: "paper", version }, noon),
    scheduleFront(editor, { which: "paper", version, when: later }, noon),
  ]) {
    expect(await act).toMatchObject({ refusals: [{ reason: "front_behind", detail: { by: "Al Other" } }] });
  }
});

test("a scheduled front is there at its moment without anybody doing anything, and is then written down", async () => {
  await publish([slot("lead")]);
  const version = await save(editor, [slot("lead"), slot("latest")]);
  expect(reasons(await scheduleFront(editor, { which: "paper", version, when: due }, new Date()))).toEqual([
    "in_the_past",
  ]);
  must(await scheduleFront(editor, { which: "paper", version, when: later }, noon));
  expect(await readLiveSlots(null)).toHaveLength(1);
  expect(await readNextChange(["front:"], 0)).toBeGreaterThan(1e12);
  expect(await readNextChange(["front", "front:nation", "banner"], 0)).toBeNull();
  must(await scheduleFront(editor, { which: "paper", version, when: due }, noon));
  // Nobody has written anything down yet.
  expect(await writer().front.count({ where: { nextVersionId: { not: null } } })).toBe(1);
  expect(await readLiveSlots(null)).toHaveLength(2);
  expect(await status()).toMatchObject({ next: null, live: { slots: [{}, {}] } });
  await Promise.all([finishAllDue(), finishAllDue()]);
  expect(await writer().front.count({ where: { nextVersionId: { not: null } } })).toBe(0);
  expect(await readLiveSlots(null)).toHaveLength(2);
  const written = await writer().historyEntry.findMany({
    where: { act: "release-front" },
    select: { at: true },
  });
  expect(written).toEqual([{ at: new Date(noon.getTime() + 60_000) }]);
});

test("a scheduled front is called off before its moment and not after", async () => {
  const version = await save(editor, [slot("lead")]);
  must(await scheduleFront(editor, { which: "paper", version, when: later }, noon));
  const versionId = (await status()).next?.versionId ?? "";
  must(await cancelFront(editor, { which: "paper", versionId }, noon));
  expect(reasons(await cancelFront(editor, { which: "paper", versionId }, noon))).toEqual([
    "front_not_waiting",
  ]);
  must(await scheduleFront(editor, { which: "paper", version, when: due }, noon));
  const front = await writer().front.findFirstOrThrow({ select: { nextVersionId: true } });
  const out = await cancelFront(editor, { which: "paper", versionId: front.nextVersionId ?? "" }, noon);
  expect(reasons(out)).toEqual(["front_not_waiting"]);
  expect(await readLiveSlots(null)).toEqual([slot("lead")]);
});

test("publishing leaves tomorrow's front in the queue", async () => {
  const version = await save(editor, [slot("lead")]);
  must(await scheduleFront(editor, { which: "paper", version, when: later }, noon));
  await publish([slot("lead"), slot("latest")]);
  expect((await status()).next).toMatchObject({ slots: [slot("lead")], by: "Ed Itor" });
});

test("an earlier version becomes the draft, or goes out again, and the draft that makes way is kept", async () => {
  await publish([slot("lead")]);
  await publish([slot("lead"), slot("latest")]);
  await save(editor, [slot("lead"), slot("latest"), slot("latest")]);
  const first = (await status()).versions.find(({ number }) => number === 1)?.id ?? "";
  must(await restoreFront(editor, { which: "paper", versionId: first, to: "draft" }, noon));
  let now = await status();
  expect([now.draft.slots.length, now.live.slots.length]).toEqual([1, 2]);
  expect(now.versions[0]).toMatchObject({ kind: "draft", number: 3 });
  must(await restoreFront(editor, { which: "paper", versionId: first, to: "live" }, noon));
  now = await status();
  expect([now.draft.slots.length, now.live.slots.length]).toEqual([1, 1]);
  expect(now.versions.map(({ number, isLive }) => [number, isLive])).toEqual([
    [4, true],
    [3, false],
    [2, false],
    [1, false],
  ]);
  const elsewhere = await restoreFront(
    editor,
    { which: paper.sectionId, versionId: first, to: "live" },
    noon,
  );
  expect(reasons(elsewhere)).toEqual(["no_such_front_version"]);
});

test("a section's front is its own, has no rivers, and goes with its section", async () => {
  await publish([slot("lead")], paper.sectionId);
  expect(await readLiveSlots("nation")).toEqual([slot("lead")]);
  expect(await readLiveSlots(null)).toEqual([]);
  const rivers: Slot[] = [slot("lead"), { kind: "river", section: "nation", story: null }];
  const { version } = (await status(paper.sectionId)).draft;
  const which = paper.sectionId;
  expect(reasons(await saveFrontDraft(editor, { which, baseVersion: version, slots: rivers }, noon))).toEqual(
    ["river_in_section"],
  );
  const { id } = await writer().section.create({
    data: { slug: "empty", name: "Empty", nameKo: "빈", position: 9 },
    select: { id: true },
  });
  await publish([slot("lead")], id);
  await publish([slot("lead"), { kind: "latest", section: "empty", story: null }]);
  must(await removeSection(await addUser("admin"), { sectionId: id }, noon));
  expect((await status()).draft.slots).toEqual([slot("lead"), slot("latest")]);
  expect(reasons(await publishFront(editor, { which: id, version: 1 }, noon))).toEqual(["no_such_front"]);
});

test("what does not exist cannot be put on a front", async () => {
  const which = "paper";
  for (const [slots, reason] of [
    [[slot("lead", randomUUID())], "no_such_story"],
    [[slot("lead"), { kind: "latest", section: "mars", story: null }], "no_such_section"],
  ] as [Slot[], string][]) {
    expect(reasons(await saveFrontDraft(editor, { which, baseVersion: 0, slots }, noon))).toEqual([reason]);
  }
});

test("a version cannot be changed or removed by the newsroom, and readers see no table of it", async () => {
  await publish([slot("lead")]);
  await expect(writer().frontVersion.updateMany({ data: { number: 9 } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(writer().frontVersion.deleteMany({})).rejects.toThrow(/permission denied/);
  await expect(reader().$queryRaw`SELECT * FROM front`).rejects.toThrow(/permission denied/);
});

test("the list of fronts says what is arranged, changed and scheduled", async () => {
  const version = await save(editor, automaticSlots([nation]));
  must(await scheduleFront(editor, { which: "paper", version, when: later }, noon));
  expect(await listFronts(reporter, new Date())).toMatchObject([
    { which: "paper", isArranged: false, hasChanges: true, nextAt: "2199-01-01T06:00:00.000Z" },
    { which: paper.sectionId, path: "/nation", isArranged: false, hasChanges: false, nextAt: null },
  ]);
});

test("stories to choose from are live ones alone, the newest first", async () => {
  const word = `w${randomUUID().slice(0, 8)}`;
  const [first, second] = [await liveStory(`One ${word}`), await liveStory(`Two ${word}`)];
  const gone = await liveStory(`Gone ${word}`);
  must(await unpublishStory(editor, { storyId: gone }, noon));
  const asked = { section: "nation", zone: "Asia/Seoul" };
  for (const storyId of [first, second, gone]) await indexStory(storyId);
  const found = await findFrontStories(editor, { search: word, ...asked }, new Date());
  expect(found.map(({ storyId }) => storyId).sort()).toEqual([first, second].sort());
  const newest = await findFrontStories(editor, { search: "", ...asked }, new Date());
  expect(newest.map(({ storyId }) => storyId)).toContain(second);
  expect(newest.map(({ storyId }) => storyId)).not.toContain(gone);
});
