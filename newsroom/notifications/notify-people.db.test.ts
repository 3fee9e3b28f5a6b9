import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { addUser, documentOf, noon, openTestPaper, startStory } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { notifyPeople, type Occasion } from "./notify-people.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  process.env.STET_ADDRESS = "https://paper.example";
  editor = await addUser("editor", "Ed Itor");
});
beforeEach(async () => {
  reporter = await addUser("reporter", "Rep Orter");
  storyId = await startStory(reporter, documentOf("Bridge opens", "A body."));
});
afterAll(() => paper.close());

function notify(change: Partial<Occasion> = {}) {
  const occasion: Occasion = {
    kind: "sent_back",
    userIds: [reporter.userId],
    storyId,
    by: editor,
    ...change,
  };
  return writer().$transaction((tx) => notifyPeople(tx, occasion, noon));
}

function told(person: UserActor) {
  return writer().notification.findMany({
    where: { userId: person.userId },
    select: { kind: true, storyId: true, byId: true, byKind: true, detail: true, readAt: true },
  });
}

async function mailTo(person: UserActor) {
  const { email } = await writer().user.findUniqueOrThrow({
    where: { id: person.userId },
    select: { email: true },
  });
  return writer().outgoingMail.findMany({
    where: { to: email },
    select: { subject: true, text: true, state: true, kind: true },
  });
}

test("a person is told once, in the newsroom and by mail, with the note and the way to it", async () => {
  const noteId = randomUUID();
  await notify({
    kind: "mentioned",
    userIds: [reporter.userId, reporter.userId],
    detail: { quote: "on Tuesday", text: "Which Tuesday?\nAsk her.", noteId },
  });
  expect(await told(reporter)).toEqual([
    {
      kind: "mentioned",
      storyId,
      byId: editor.userId,
      byKind: "user",
      detail: { quote: "on Tuesday", text: "Which Tuesday?\nAsk her.", noteId },
      readAt: null,
    },
  ]);
  const [mail, ...others] = await mailTo(reporter);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    subject: "Ed Itor named you: Bridge opens",
    kind: "mentioned",
    state: "queued",
  });
  expect(mail?.text).toContain("About:\n> on Tuesday\n\n> Which Tuesday?\n> Ask her.\n");
  expect(mail?.text).toContain(`https://paper.example/newsroom/stories/${storyId}?note=${noteId}\n`);
});

test("nobody is told of what they did themselves, and no disabled account is told anything", async () => {
  const gone = await addUser("reporter");
  await writer().user.update({
    where: { id: gone.userId },
    data: { status: "disabled" },
    select: { id: true },
  });
  await notify({ by: reporter, userIds: [reporter.userId, gone.userId] });
  for (const person of [reporter, gone]) {
    expect(await told(person)).toEqual([]);
    expect(await mailTo(person)).toEqual([]);
  }
});

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])("who wants it in the newsroom (%s) and by mail (%s) gets just that", async (inNewsroom, byMail) => {
  await writer().notificationPreference.create({
    data: { userId: reporter.userId, kind: "sent_back", inNewsroom, byMail },
    select: { kind: true },
  });
  await notify();
  expect(await told(reporter)).toHaveLength(inNewsroom ? 1 : 0);
  expect(await mailTo(reporter)).toHaveLength(byMail ? 1 : 0);
});

test("an act that is rolled back has told nobody", async () => {
  const act = writer().$transaction(async (tx) => {
    const occasion: Occasion = { kind: "killed", userIds: [reporter.userId], storyId, by: editor };
    await notifyPeople(tx, occasion, noon);
    throw new Error("rolled back");
  });
  await expect(act).rejects.toThrow("rolled back");
  expect(await told(reporter)).toEqual([]);
  expect(await mailTo(reporter)).toEqual([]);
});

test("the clock tells too, of what has no story as well", async () => {
  await notify({ kind: "failed", by: { kind: "clock" }, storyId: null });
  expect(await told(reporter)).toMatchObject([{ kind: "failed", byKind: "clock", byId: null }]);
  expect((await mailTo(reporter))[0]?.text).toContain("https://paper.example/newsroom/notifications");
});

test("names, headlines and notes can neither end a header nor pass for the paper's own words", async () => {
  const editorsName = "Ed\r\nBcc: all@victims.example\0";
  const story = await startStory(reporter, documentOf("Line one\u2028Line\u202E two", "A body."));
  await notify({
    by: { ...editor, name: editorsName },
    kind: "mentioned",
    storyId: story,
    detail: { text: "first\r\n-- \r\nhttps://evil.example\0\uD800" },
  });
  const [mail] = await mailTo(reporter);
  expect(mail?.subject).toBe("Ed Bcc: all@victims.example named you: Line one Line two");
  expect(mail?.text).not.toMatch(/^(-- ?\nhttps|https:\/\/evil)/m);
  expect(mail?.text).toContain("> first\n> -- \n> https://evil.example");
});

test("what is no mail address is shown as failed, and stops no act", async () => {
  const [bad, userId] = ["a@b.example, c@d.example", reporter.userId];
  await writer().user.update({ where: { id: userId }, data: { email: bad }, select: { id: true } });
  await notify();
  expect(await told(reporter)).toHaveLength(1);
  expect(await mailTo(reporter)).toMatchObject([{ state: "failed" }]);
});

test("every open page of the person, and the sender, hear of it when the act commits", async () => {
  const client = new pg.Client({ connectionString: paper.writerUrl });
  await client.connect();
  const heard: string[] = [];
  client.on("notification", ({ channel, payload }) => heard.push(`${channel} ${payload}`));
  await client.query("LISTEN notification; LISTEN mail");
  await notify();
  await client.query("SELECT 1");
  await client.end();
  expect(heard.sort()).toEqual(["mail ", `notification ${reporter.userId}`]);
});

test("what was written can be read or sent, and not changed", async () => {
  await notify();
  const change = writer().outgoingMail.updateMany({ data: { text: "other words" } });
  await expect(change).rejects.toThrow(/permission denied|denied access/i);
  await expect(writer().notification.updateMany({ data: { detail: {} } })).rejects.toThrow(/denied/i);
  await expect(writer().notification.deleteMany()).rejects.toThrow(/denied/i);
});
