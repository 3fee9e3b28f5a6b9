import { createTransport } from "nodemailer";
import { readEnv, requireEnv } from "./env.ts";
import { cleanLine, cleanText, isMailAddress, readSender } from "./mail-text.ts";

export interface MailToSend {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Hands mail to a mail server. `send` throws when it was not taken, a `LostCause` when it never will be. */
export interface Mailer {
  send(mail: MailToSend): Promise<void>;
  close(): void;
}

/** The server said that it will never take this mail, whenever it is asked. */
export class LostCause extends Error {}

const CONNECTIONS = 4;

/** Whether a mail server is set; without one mail waits in the outbox, where an admin reads it. */
export function isMailSent(): boolean {
  return readEnv("STET_SMTP_URL") !== undefined;
}

/** The mail server of `STET_SMTP_URL`, with a few connections that are kept open; null when none is set. */
export function openMailer(): Mailer | null {
  const url = readEnv("STET_SMTP_URL");
  if (!url) return null;
  const from = readSender(requireEnv("STET_MAIL_FROM"));
  if (!from) throw new Error("STET_MAIL_FROM is no mail address");
  const host = new URL(requireEnv("STET_ADDRESS")).hostname;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Nothing in a mail of ours is a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text }) {
      if (!isMailAddress(to)) throw new LostCause("This is not a mail address.");
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject: cleanLine(subject),
          text: cleanText(text),
          // The same at every attempt, so that a mailbox can tell a second copy.
          messageId: `<${id}@${host}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (problem) {
        throw isLostCause(problem) ? new LostCause(messageOf(problem)) : problem;
      }
    },
    close: () => transport.close(),
  };
}

/** A refusal of this recipient or this message for good: 5xx after the sign-in. Source: RFC 5321 §4.2.1. */
function isLostCause(problem: unknown): boolean {
  if (!(problem instanceof Error) || !("code" in problem) || !("responseCode" in problem)) return false;
  const isAboutThisMail = problem.code === "EENVELOPE" || problem.code === "EMESSAGE";
  return isAboutThisMail && Number(problem.responseCode) >= 500;
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
