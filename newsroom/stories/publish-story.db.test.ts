import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
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
import { acceptSteps } from "./accept-steps.ts";
import { moveStory } from "./move-story.ts";
import { publishStory } from "./publish-story.ts";
import { readStory, readStoryStatus } from "./story-reads.ts";
import { unpublishStory } from "./unpublish-story.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  reporter = await addUser("reporter");
});
afterAll(() => paper.close());

async function fitStory(slug: string): Promise<string> {
  const storyId = await startStory(reporter, documentOf(`Headline of ${slug}`, "A body."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", slug));
  return storyId;
}

async function publish(actor: UserActor, storyId: string, now = noon) {
  const view = await readStory(editor, storyId);
  return publishStory(actor, { storyId, version: view?.version ?? -1 }, now);
}

function live(storyId: string) {
  return reader().livePublication.findUnique({
    where: { storyId },
    select: { headline: true, slug: true, snapshot: true },
  });
}

test("an editor publishes, and readers see that very text", async () => {
  const storyId = await fitStory("first");
  expect(await live(storyId)).toBeNull();
  must(await publish(editor, storyId));
  expect(await live(storyId)).toMatchObject({ headline: "Headline of first", slug: "first" });
});

test("a reporter cannot publish or take down even their own story", async () => {
  const storyId = await fitStory("own");
  expect(reasons(await publish(reporter, storyId))).toEqual(["not_allowed"]);
  expect(await live(storyId)).toBeNull();
  must(await publish(editor, storyId));
  expect(reasons(await unpublishStory(reporter, { storyId }, noon))).toEqual(["not_allowed"]);
  expect(await live(storyId)).not.toBeNull();
});

test("changes after publishing stay private until they are published too", async () => {
  const storyId = await fitStory("private");
  must(await publish(editor, storyId));
  must(await acceptSteps(reporter, await batchTo(reporter, storyId, documentOf("Secret", "Secret.")), noon));
  must(await setField(reporter, storyId, "credit", "Secret"));
  expect(JSON.stringify(await live(storyId))).not.toContain("Secret");
  expect((await readStoryStatus(editor, storyId))?.live?.hasChanges).toBe(true);
  must(await publish(editor, storyId, new Date(noon.getTime() + 60_000)));
  expect(JSON.stringify(await live(storyId))).toContain("Secret");
  expect((await readStoryStatus(editor, storyId))?.live?.hasChanges).toBe(false);
});

test("a double click makes one publication and one line of history", async () => {
  const storyId = await fitStory("double");
  const both = await Promise.all([publish(editor, storyId), publish(editor, storyId)]);
  expect(both.map((outcome) => must(outcome))).toEqual(
    [both[0], both[0]].map((outcome) => outcome && must(outcome)),
  );
  expect(await writer().publication.count({ where: { storyId } })).toBe(1);
  expect(await writer().historyEntry.count({ where: { storyId, act: "publish-story" } })).toBe(1);
});

test("of two stories with one slug published at the same moment one is refused at the slug", async () => {
  const [one, other] = [await fitStory("same-slug"), await fitStory("same-slug")];
  const outcomes = await Promise.all([publish(editor, one), publish(editor, other)]);
  expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
  expect(outcomes.flatMap(reasons)).toEqual(["slug_taken"]);
});

test("an old address stays the story's own and leads to the new one", async () => {
  const storyId = await fitStory("old-slug");
  must(await publish(editor, storyId));
  must(await setField(editor, storyId, "slug", "new-slug"));
  must(await publish(editor, storyId));
  const address = { sectionSlug_slug: { sectionSlug: "nation", slug: "old-slug" } };
  const found = await reader().liveAddress.findUnique({
    where: address,
    select: { status: true, currentSlug: true },
  });
  expect(found).toEqual({ status: "live", currentSlug: "new-slug" });
  const squatter = await fitStory("old-slug");
  expect(reasons(await publish(editor, squatter))).toEqual(["slug_taken"]);
});

test("unpublishing takes the story from the readers and leaves word that it is gone", async () => {
  const storyId = await fitStory("gone");
  must(await publish(editor, storyId));
  must(await unpublishStory(editor, { storyId }, noon));
  expect(await live(storyId)).toBeNull();
  const address = { sectionSlug_slug: { sectionSlug: "nation", slug: "gone" } };
  expect(await reader().liveAddress.findUnique({ where: address, select: { status: true } })).toEqual({
    status: "gone",
  });
});

test("a request that comes again, late, neither puts out nor takes down what was settled meanwhile", async () => {
  const storyId = await fitStory("late");
  const version = (await readStory(editor, storyId))?.version ?? -1;
  const [publishing, takingDown] = [crypto.randomUUID(), crypto.randomUUID()];
  must(await publishStory(editor, { storyId, version, opId: publishing }, noon));
  must(await unpublishStory(editor, { storyId, opId: takingDown }, noon));
  expect(must(await publishStory(editor, { storyId, version, opId: publishing }, noon)).kind).toBe("known");
  expect(await live(storyId)).toBeNull();

  must(await publishStory(editor, { storyId, version, opId: crypto.randomUUID() }, noon));
  must(await unpublishStory(editor, { storyId, opId: takingDown }, noon));
  expect(await live(storyId)).not.toBeNull();
});

test("a story changed since the editor looked is not published unseen", async () => {
  const storyId = await fitStory("behind");
  const view = await readStory(editor, storyId);
  must(await acceptSteps(reporter, await batchTo(reporter, storyId, documentOf("Later", "Later.")), noon));
  expect(must(await publishStory(editor, { storyId, version: view?.version ?? 0 }, noon))).toMatchObject({
    kind: "behind",
  });
  expect(await live(storyId)).toBeNull();
});

test("an empty story is refused with everything it lacks, each at its field", async () => {
  const storyId = await startStory(editor, documentOf("", ""));
  must(await setField(editor, storyId, "dateline", { placeId: null, placeText: "Nowhere", date: null }));
  const outcome = await publish(editor, storyId);
  expect(outcome.done).toBe(false);
  expect(outcome.done ? [] : outcome.refusals.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
    "headline empty",
    "body empty",
    "section empty",
    "slug empty",
    "byline no_byline_or_source",
    "dateline place_unknown",
  ]);
});

test("a headline of 5,000 characters is saved but does not go out", async () => {
  const storyId = await fitStory("long-headline");
  must(
    await acceptSteps(editor, await batchTo(editor, storyId, documentOf("W".repeat(5000), "Body.")), noon),
  );
  expect(reasons(await publish(editor, storyId))).toEqual(["too_long"]);
});

test("what a browser may type but no page can show is cleaned on the way out, not in the draft", async () => {
  const storyId = await fitStory("odd-characters");
  const odd = documentOf("Odd\u0000 head\ud83d", "Body\u0007 with \ud83d half and \u{1F600} whole.");
  must(await acceptSteps(editor, await batchTo(editor, storyId, odd), noon));
  must(await publish(editor, storyId));
  expect((await readStory(editor, storyId))?.document).toEqual(odd);
  const rows = await reader().$queryRaw`
    SELECT snapshot->>'headline' AS headline, snapshot#>>'{document,content,2,content,0,text}' AS body
    FROM live_publications WHERE story_id = ${storyId}::uuid`;
  expect(rows).toEqual([{ headline: "Odd head\uFFFD", body: "Body with \uFFFD half and \u{1F600} whole." }]);
});

test("a spiked story must be restored before it can go out", async () => {
  const storyId = await fitStory("spiked");
  must(await moveStory(editor, { storyId, to: "spiked", note: "" }, noon));
  expect(reasons(await publish(editor, storyId))).toEqual(["story_is_spiked"]);
});

test("an embargo holds by the database's own clock, on the page and in the addresses", async () => {
  const storyId = await fitStory("embargoed");
  must(await publish(editor, storyId));
  const address = { sectionSlug_slug: { sectionSlug: "nation", slug: "embargoed" } };
  await writer().story.update({
    where: { id: storyId },
    data: { embargoUntil: new Date(Date.now() + 3_600_000) },
  });
  expect(await live(storyId)).toBeNull();
  expect(await reader().liveAddress.findUnique({ where: address })).toBeNull();
  await writer().story.update({
    where: { id: storyId },
    data: { embargoUntil: new Date(Date.now() - 1000) },
  });
  expect(await live(storyId)).not.toBeNull();
});

test("pages hear that they are stale when the publication commits, and not when it is refused", async () => {
  const { default: pg } = await import("pg");
  const listener = new pg.Client({ connectionString: paper.writerUrl });
  await listener.connect();
  const heard: string[] = [];
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.query("LISTEN stale");
  const storyId = await fitStory("tags");
  await publish(reporter, storyId);
  must(await publish(editor, storyId));
  await listener.query("SELECT 1");
  await listener.end();
  expect(heard).toHaveLength(1);
  expect(JSON.parse(heard[0] ?? "[]")).toEqual(
    expect.arrayContaining([`story:${storyId}`, "front", "section:nation", "address:nation/tags"]),
  );
});

test("publications and history can be neither changed nor removed by the newsroom's role", async () => {
  for (const table of ["publication", "revision", "history_entry", "public_address", "wire_copy"]) {
    await expect(writer().$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  }
});
