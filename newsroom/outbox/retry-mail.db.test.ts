import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { MailState } from "#platform/db/generated/enums.ts";
import { writer } from "#platform/db/writer.ts";
import { queueMail } from "#platform/queue-mail.ts";
import { addUser, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readOutbox } from "./outbox-reads.ts";
import { retryMail } from "./retry-mail.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let mailId: string;
const later = new Date(noon.getTime() + 3_600_000);

beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
});
beforeEach(async () => {
  const mail = await writer().outgoingMail.create({
    data: { to: "a@b.example", subject: "s", text: "t", kind: "x", createdAt: noon, nextAttemptAt: later },
    select: { id: true },
  });
  mailId = mail.id;
});
afterAll(() => paper.close());

async function setMail(state: MailState, lastError: string) {
  const data = { state, lastError, attempts: 3 };
  await writer().outgoingMail.updateMany({ where: { id: mailId }, data });
}

function mail() {
  return writer().outgoingMail.findUnique({
    where: { id: mailId },
    select: { state: true, attempts: true, nextAttemptAt: true },
  });
}

test.each<[MailState, string]>([
  ["failed", "No such box"],
  ["queued", "Try later"],
])("mail that is %s after an error is due at once, with all its attempts", async (state, lastError) => {
  await setMail(state, lastError);
  must(await retryMail(admin, mailId, noon));
  expect(await mail()).toEqual({ state: "queued", attempts: 0, nextAttemptAt: noon });
  const line = { act: "retry-mail", detail: { path: ["mailId"], equals: mailId } };
  expect(await writer().historyEntry.count({ where: line })).toBe(1);
});

test.each<[MailState]>([["sent"], ["queued"]])(
  "mail that is %s without an error is left alone: nobody gets it twice",
  async (state) => {
    await setMail(state, "");
    must(await retryMail(admin, mailId, noon));
    expect(await mail()).toEqual({ state, attempts: 3, nextAttemptAt: later });
  },
);

test.each(["reporter", "editor"] as const)(
  "a %s neither sees the outbox nor sends anything",
  async (role) => {
    const person = await addUser(role);
    await setMail("failed", "No such box");
    expect(await readOutbox(person, { state: null, after: null })).toBeNull();
    expect(reasons(await retryMail(person, mailId, noon))).toEqual(["not_allowed"]);
    expect(await mail()).toMatchObject({ state: "failed" });
  },
);

test("an id that is none does nothing", async () => {
  must(await retryMail(admin, "'; --", noon));
});

test("pages show all mail of a state, none twice", async () => {
  const mails = Array.from({ length: 65 }, (_, number) => ({
    to: "no address",
    subject: `${number}`,
    text: "t",
    kind: "x",
  }));
  for (const one of mails) await writer().$transaction((tx) => queueMail(tx, [one], noon));
  const subjects = new Set<string>();
  let next: string | null = null;
  do {
    const page = await readOutbox(admin, { state: "failed", after: next });
    for (const row of page?.rows ?? []) if (row.to === "no address") subjects.add(row.subject);
    next = page?.next ?? null;
  } while (next);
  expect(subjects.size).toBe(65);
});
