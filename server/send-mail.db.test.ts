import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { MailState } from "#platform/db/generated/enums.ts";
import { writer } from "#platform/db/writer.ts";
import { log } from "#platform/log.ts";
import { type Mailer, openMailer } from "#platform/mailer.ts";
import { type Mail, queueMail } from "#platform/queue-mail.ts";
import { noon, openTestPaper } from "#test/newsroom-fixtures.ts";
import { startMailSender } from "./mail-sender.ts";
import { sendDueMail } from "./send-mail.ts";

interface Received {
  to: string[];
  text: string;
}

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let server: SMTPServer;
let received: Received[];
/** What the mail server says to a recipient: an SMTP code, or nothing for yes. */
let refuseWith: Record<string, number>;
const mailers: Mailer[] = [];

beforeAll(async () => {
  log.level = "silent";
  paper = await openTestPaper();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      const responseCode = refuseWith[address];
      answer(responseCode ? Object.assign(new Error("No such box"), { responseCode }) : null);
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString() });
        answer(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(async () => {
  received = [];
  refuseWith = {};
  await writer().outgoingMail.updateMany({ data: { state: "sent" } });
});
afterAll(async () => {
  for (const mailer of mailers) mailer.close();
  await new Promise<void>((resolve) => server.close(resolve));
  await paper.close();
});

function mailerOf(port = addressOf(server).port): Mailer {
  Object.assign(process.env, {
    STET_SMTP_URL: `smtp://127.0.0.1:${port}`,
    STET_MAIL_FROM: "The Test <stet@paper.example>",
    STET_ADDRESS: "https://paper.example",
  });
  const mailer = openMailer();
  if (!mailer) throw new Error("no mailer");
  mailers.push(mailer);
  return mailer;
}

function addressOf({ server: { address } }: SMTPServer): AddressInfo {
  const bound = address.call(server.server);
  if (bound === null || typeof bound === "string") throw new Error("not listening");
  return bound;
}

function queue(change: Partial<Mail> = {}) {
  const mail = {
    to: `${randomUUID()}@box.example`,
    subject: "Sent back",
    text: "Words.\n",
    kind: "sent_back",
  };
  return writer().$transaction((tx) => queueMail(tx, [{ ...mail, ...change }], noon));
}

const at = (minutes: number) => () => new Date(noon.getTime() + minutes * 60_000);

function inState(state: MailState) {
  return writer().outgoingMail.count({ where: { state } });
}

test("what is queued is sent to its one recipient and noted as sent", async () => {
  await queue({ to: "rep@box.example", subject: "돌려보냄: 한강 다리", text: "한 줄\n두 줄\n" });
  expect(await sendDueMail(mailerOf(), at(0))).toBe(1);
  const [mail, ...others] = received;
  expect(others).toEqual([]);
  expect(mail?.to).toEqual(["rep@box.example"]);
  expect(mail?.text).toMatch(/^From: The Test <stet@paper\.example>\r$/m);
  expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(await inState("queued")).toBe(0);
  expect(await sendDueMail(mailerOf(), at(60))).toBe(0);
});

test("two senders at once send each of 200 mails exactly once", async () => {
  const boxes = Array.from({ length: 200 }, (_, number) => `box${number}@box.example`);
  for (const to of boxes) await queue({ to });
  const counts = await Promise.all([sendDueMail(mailerOf(), at(0)), sendDueMail(mailerOf(), at(0))]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(200);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(received.flatMap(({ to }) => to).sort()).toEqual(boxes.sort());
});

test("the same key is queued once", async () => {
  const onceKey = randomUUID();
  await queue({ onceKey });
  await queue({ onceKey });
  expect(await sendDueMail(mailerOf(), at(0))).toBe(1);
});

test("what the server does not take now is tried again, later each time, and given up in the end", async () => {
  const to = "busy@box.example";
  refuseWith[to] = 451;
  await queue({ to });
  const mailer = mailerOf();
  const waits: number[] = [];
  let minutes = 0;
  for (; (await inState("queued")) > 0; ) {
    expect(await sendDueMail(mailer, at(minutes))).toBe(1);
    const { nextAttemptAt, lastError } = await writer().outgoingMail.findFirstOrThrow({
      where: { to },
      select: { nextAttemptAt: true, lastError: true },
    });
    expect(lastError).toContain("No such box");
    const next = (nextAttemptAt.getTime() - noon.getTime()) / 60_000;
    waits.push(next - minutes);
    expect(await sendDueMail(mailer, at(next - 0.1))).toBe(0);
    minutes = next;
  }
  expect(waits.slice(0, -1)).toEqual([1, 5, 15, 60, 180, 360, 720]);
  expect(await inState("failed")).toBe(1);
});

test("a second attempt that the server takes is the end of it", async () => {
  const to = "later@box.example";
  refuseWith[to] = 451;
  await queue({ to });
  await sendDueMail(mailerOf(), at(0));
  refuseWith = {};
  await sendDueMail(mailerOf(), at(1));
  const mail = await writer().outgoingMail.findFirst({
    where: { to },
    select: { state: true, attempts: true, lastError: true, sentAt: true },
  });
  expect(mail).toEqual({ state: "sent", attempts: 2, lastError: "", sentAt: at(1)() });
});

test("a box that does not exist is not tried twice", async () => {
  const to = "nobody@box.example";
  refuseWith[to] = 550;
  await queue({ to });
  await sendDueMail(mailerOf(), at(0));
  expect(await inState("failed")).toBe(1);
});

test("a mail server that is away loses nothing", async () => {
  await queue();
  await sendDueMail(mailerOf(1), at(0));
  expect(await inState("queued")).toBe(1);
  await sendDueMail(mailerOf(), at(2));
  expect(received).toHaveLength(1);
});

test("mail that was sent and not noted, as in a crash, is sent again under the same Message-ID", async () => {
  await queue();
  const mailer = mailerOf();
  const dying: Mailer = {
    ...mailer,
    send: async (mail) => {
      await mailer.send(mail);
      throw new Error("the process died here");
    },
  };
  await sendDueMail(dying, at(0));
  await sendDueMail(mailer, at(60));
  const ids = received.map(({ text }) => /^Message-ID: (<.+@paper\.example>)\r$/m.exec(text)?.[1]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBeDefined();
  expect(ids[1]).toBe(ids[0]);
});

test("what a process took is left to it for ten minutes", async () => {
  await queue();
  let askOther: Promise<number> = Promise.resolve(-1);
  const slow: Mailer = {
    send: async () => {
      askOther = sendDueMail(mailerOf(), at(9));
      await askOther;
    },
    close: () => {},
  };
  await sendDueMail(slow, at(0));
  expect(await askOther).toBe(0);
});

test.each([
  ["subject", { subject: "Hello\r\nBcc: victim@box.example\r\n\r\nOther words" }],
  [
    "NUL in the subject and the text",
    { subject: "Hel\0lo\nBcc: victim@box.example", text: "\0Bcc: x\r\n.\r\nQUIT" },
  ],
])("nothing in a mail can become a header or an envelope: %s", async (_, mail) => {
  await queue(mail);
  await sendDueMail(mailerOf(), at(0));
  const [sent] = received;
  expect(sent?.to).toHaveLength(1);
  const headers = sent?.text.split("\r\n\r\n")[0] ?? "";
  expect(headers).toMatch(/^Subject: Hel ?lo Bcc/m);
  expect(headers).not.toMatch(/^Bcc/im);
});

test.each(["a@box.example\r\nBcc: b@box.example", "a@box.example, b@box.example", "A <a@box.example>", ""])(
  "no mail goes to what is not one address: %j",
  async (to) => {
    await queue({ to });
    // Even when it came into the outbox by another way.
    await writer().outgoingMail.create({
      data: { to, subject: "s", text: "t", kind: "x", createdAt: noon, nextAttemptAt: noon },
      select: { id: true },
    });
    await sendDueMail(mailerOf(), at(0));
    expect(received).toEqual([]);
    expect(await inState("failed")).toBeGreaterThanOrEqual(2);
    expect(await inState("queued")).toBe(0);
  },
);

test("the sender is woken by a notice, once more for what came while it worked, and ends when it is told", async () => {
  let wake = () => {};
  const sent: string[] = [];
  const mailer: Mailer = {
    send: async ({ to }) => {
      sent.push(to);
      if (sent.length === 1) {
        await queue({ to: "second@box.example" });
        wake();
      }
    },
    close: () => {},
  };
  await queue({ to: "first@box.example" });
  const stop = startMailSender(
    mailer,
    {
      subscribe: (_, { onNotice }) => {
        wake = () => onNotice("");
        return () => {};
      },
    },
    60_000,
  );
  await vi.waitFor(() => expect(sent).toEqual(["first@box.example", "second@box.example"]));
  await stop();
  await queue({ to: "third@box.example" });
  wake();
  expect(await inState("queued")).toBe(1);
});
