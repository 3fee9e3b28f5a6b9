import type { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import { log } from "#platform/log.ts";
import { cleanLine } from "#platform/mail-text.ts";
import { LostCause, type Mailer } from "#platform/mailer.ts";

const MINUTE = 60_000;

/** How long to wait after each attempt that failed; after the last the outbox shows the mail as failed. */
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
const MOST_ATTEMPTS = WAITS.length + 1;

/** How long a process has for what it took. Longer than the mail server may take, or two would send at once. */
const LEASE = 10 * MINUTE;
const AT_ONCE = 10;

interface TakenMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  attempts: number;
}

/**
 * Sends what is due, until nothing is; returns how many attempts that were. Each mail is taken by one process alone,
 * and should that die between sending and noting it, another sends it again later under the same Message-ID.
 */
export async function sendDueMail(mailer: Mailer, clock: () => Date, signal?: AbortSignal): Promise<number> {
  let attempts = 0;
  while (!signal?.aborted) {
    const taken = await takeDueMail(clock());
    if (taken.length === 0) break;
    attempts += taken.length;
    await Promise.all(taken.map((mail) => sendOne(mailer, mail, clock)));
  }
  return attempts;
}

/** The attempt is counted and the next one put off before anything is sent: a crash costs a wait, never a mail. */
async function takeDueMail(now: Date): Promise<TakenMail[]> {
  return writer().$queryRaw<TakenMail[]>`
    UPDATE outgoing_mail
    SET attempts = attempts + 1, next_attempt_at = ${new Date(now.getTime() + LEASE)}, last_error = ''
    WHERE id IN (
      SELECT id FROM outgoing_mail
      WHERE state = 'queued' AND next_attempt_at <= ${now}
      ORDER BY next_attempt_at, id LIMIT ${AT_ONCE}
      FOR UPDATE SKIP LOCKED)
    RETURNING id, "to", subject, text, attempts`;
}

async function sendOne(mailer: Mailer, mail: TakenMail, clock: () => Date): Promise<void> {
  let result: Prisma.OutgoingMailUpdateManyMutationInput;
  try {
    await mailer.send(mail);
    result = { state: "sent", sentAt: clock() };
  } catch (problem) {
    result = afterFailure(problem, mail.attempts, clock());
    log.warn({ mail: mail.id, attempts: mail.attempts, reason: result.lastError }, "mail was not sent");
  }
  await writer().outgoingMail.updateMany({ where: { id: mail.id }, data: result });
}

function afterFailure(
  problem: unknown,
  attempts: number,
  now: Date,
): Prisma.OutgoingMailUpdateManyMutationInput {
  const lastError =
    cleanLine(problem instanceof Error ? problem.message : "", 500) || "The mail server gave no reason.";
  if (problem instanceof LostCause || attempts >= MOST_ATTEMPTS) return { state: "failed", lastError };
  const wait = WAITS[attempts - 1] ?? LEASE;
  return { lastError, nextAttemptAt: new Date(now.getTime() + wait) };
}
