import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCorrections } from "#site/stories/correction-list-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import type { ChangeInput } from "../corrections/change-input.ts";
import { acceptSteps } from "../stories/accept-steps.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory, readStoryStatus } from "../stories/story-reads.ts";
import { finishDue } from "./finish-due.ts";
import { writeMoment } from "./moment-input.ts";
import { moveSchedule } from "./move-schedule.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
afterAll(() => paper.close());

const wrong: ChangeInput = { kind: "correction", text: "It was three boats, not two." };
const later = writeMoment("2199-01-01T06:00:00Z", "Asia/Seoul");
/** Long past by the database's clock, and to come by the acts' own. */
const due = writeMoment("2026-03-11T04:00:00Z", "Asia/Seoul");

async function liveStory(slug: string): Promise<string> {
  const storyId = await startStory(editor, documentOf("Boats leave", "Two boats left."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", slug));
  must(await publish(storyId, { kind: "updated" }, null));
  must(
    await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Boats leave", "Three left.")), noon),
  );
  return storyId;
}

async function publish(storyId: string, change: ChangeInput, when: typeof later | null) {
  const view = await readStory(editor, storyId);
  return publishStory(
    editor,
    { storyId, version: view?.version ?? -1, change, when, opId: randomUUID() },
    noon,
  );
}

async function waiting(storyId: string) {
  return (await readStoryStatus(editor, storyId))?.schedule.publication ?? null;
}

async function shownCorrections(slug: string) {
  const answer = await readStoryAt("nation", slug);
  if (answer?.kind !== "live") throw new Error(`nothing live at ${slug}`);
  return answer.story.corrections;
}

test("a scheduled correction is said nowhere before its moment, moves with it, and is said once", async () => {
  const storyId = await liveStory("boats");
  must(await publish(storyId, wrong, later));
  const first = await waiting(storyId);
  expect(first?.change).toEqual(wrong);
  expect(await shownCorrections("boats")).toEqual([]);
  expect((await listCorrections(null)).corrections).toEqual([]);

  const moved = { storyId, scheduleId: first?.id ?? "", when: due, opId: randomUUID() };
  must(await moveSchedule(editor, moved, noon));
  const at = "2026-03-11T04:00:00.000Z";
  const [shown, ...rest] = await shownCorrections("boats");
  expect(rest).toEqual([]);
  expect(shown).toMatchObject({ ...wrong, at, hasDifference: true });
  while (await finishDue());
  expect((await shownCorrections("boats")).length).toBe(1);
  const listed = (await listCorrections(null)).corrections;
  expect(listed.map(({ text, number }) => ({ text, number }))).toEqual([
    { text: wrong.text, number: shown?.number },
  ]);
});

test("what is frozen anew for the same moment says what it was to say", async () => {
  const storyId = await liveStory("ships");
  for (const change of [{ kind: "silent" } as const, { kind: "updated" } as const, wrong]) {
    must(await publish(storyId, change, later));
    expect((await waiting(storyId))?.change).toEqual(change);
  }
  expect(await shownCorrections("ships")).toEqual([]);
});
