import type { Transaction } from "./db/writer.ts";
import { cleanLine, cleanText, isMailAddress } from "./mail-text.ts";

export interface Mail {
  /** One address, without a name. */
  to: string;
  subject: string;
  /** Plain text, lines ended by `\n`. */
  text: string;
  /** What it is for, as the outbox shows it: `sent_back`, `invitation`. */
  kind: string;
  /** The same key is queued once, however often it is asked for. */
  onceKey?: string;
}

/**
 * Puts mail into the outbox in the act's own transaction: it is sent if and only if the act stands. What is no
 * address stops no act; the outbox shows it as failed.
 */
export async function queueMail(tx: Transaction, mails: Mail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  await tx.outgoingMail.createMany({
    data: mails.map(({ to, subject, text, kind, onceKey }) => ({
      to: cleanLine(to, 300),
      subject: cleanLine(subject),
      text: cleanText(text),
      kind,
      onceKey: onceKey ?? null,
      createdAt: now,
      nextAttemptAt: now,
      ...(isMailAddress(to) ? {} : { state: "failed", lastError: "This is not a mail address." }),
    })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`SELECT pg_notify('mail', '')`;
}
