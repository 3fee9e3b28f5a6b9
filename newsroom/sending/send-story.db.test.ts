import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { writer } from "#platform/db/writer.ts";
import { issueForm } from "#site/send/send-form-store.ts";
import { stopLink } from "#site/send/stop-link.ts";
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
import { sendStory } from "./send-story.ts";
import { stopMail } from "./stop-mail.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let storyId: string;
beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  storyId = await startStory(editor, documentOf("Bridge opens", "It is open."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "slug", "bridge"));
  must(
    await setField(editor, storyId, "byline", [
      { personId: null, newPerson: null, freeText: "Kim", role: "" },
    ]),
  );
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
});
afterAll(() => paper.close());

const somebody = () => `${randomUUID()}@paper.example`;
const later = new Date(noon.getTime() + 60_000);

function letter(changes: Partial<Parameters<typeof sendStory>[0]> = {}) {
  return {
    section: "nation",
    slug: "bridge",
    issued: issueForm("/nation/bridge", noon),
    trap: "",
    clientAddress: randomUUID(),
    name: "Min-ji",
    from: "minji@paper.example",
    to: [somebody()],
    ...changes,
  };
}

const mailTo = (to: string[]) => writer().outgoingMail.findMany({ where: { to: { in: to } } });

test("each recipient gets one mail, however often the same form is sent", async () => {
  const sent = letter({ to: [somebody(), somebody()] });
  must(await sendStory(sent, later));
  must(await sendStory(sent, later));
  const mails = await mailTo(sent.to);
  expect(mails).toHaveLength(2);
  expect(mails[0]).toMatchObject({ kind: "send_story", subject: "Bridge opens | The Test", state: "queued" });
});

test("nothing is in the mail but the story, a name, an address and fixed words", async () => {
  const to = somebody();
  must(await sendStory(letter({ name: "Kim\nBcc: x", to: [to] }), later));
  const [mail] = await mailTo([to]);
  expect(mail?.subject).not.toContain("Kim");
  expect(mail?.text.split("\n")[0]).toBe(
    "Kim Bcc: x (minji@paper.example) sends you this story in The Test.",
  );
});

test("what is not live is not sent", async () => {
  const view = await readStory(editor, storyId);
  must(await unpublishStory(editor, { storyId }, later));
  const sent = letter();
  expect(reasons(await sendStory(sent, later))).toEqual(["story_is_gone"]);
  expect(
    reasons(await sendStory(letter({ slug: "never", issued: issueForm("/nation/never", noon) }), later)),
  ).toEqual(["story_is_gone"]);
  expect(await mailTo(sent.to)).toEqual([]);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, later));
});

test("a program that fills in the trap is thanked and sends nothing", async () => {
  const sent = letter({ trap: "https://spam.example" });
  must(await sendStory(sent, later));
  expect(await mailTo(sent.to)).toEqual([]);
});

test("whoever stopped it gets nothing, in any spelling, and the others do", async () => {
  const [stopped, other] = [somebody(), somebody()];
  const token = new URL(stopLink(stopped), "https://paper.example").searchParams.get("token") ?? "";
  must(await stopMail({ token }, later));
  must(await stopMail({ token }, later));
  must(await sendStory(letter({ to: [stopped.toUpperCase(), other] }), later));
  expect((await mailTo([stopped, stopped.toUpperCase(), other])).map(({ to }) => to)).toEqual([other]);
  expect(reasons(await stopMail({ token: `${token}x` }, later))).toEqual(["not_a_stop_link"]);
  await expect(writer().mailStop.deleteMany()).rejects.toThrow(/permission denied/);
});

test("one place sends ten letters an hour, one address gets five a day", async () => {
  const clientAddress = randomUUID();
  for (let number = 0; number < 10; number += 1) must(await sendStory(letter({ clientAddress }), later));
  expect(reasons(await sendStory(letter({ clientAddress }), later))).toEqual(["too_many_sent"]);
  const to = [somebody()];
  for (let number = 0; number < 5; number += 1) {
    must(
      await sendStory(
        letter({ to, issued: issueForm("/nation/bridge", new Date(noon.getTime() + number)) }),
        later,
      ),
    );
  }
  expect(reasons(await sendStory(letter({ to }), later))).toEqual(["had_enough"]);
  expect(await mailTo(to)).toHaveLength(5);
});
