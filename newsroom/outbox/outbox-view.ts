/** `waiting`: not sent yet. `retrying`: tried, and due again. */
export type OutboxState = "waiting" | "retrying" | "sent" | "failed";

/** Mail as the outbox shows it. */
export interface MailView {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** What it is for: `sent_back`, `invitation`. */
  kind: string;
  state: OutboxState;
  attempts: number;
  lastError: string;
  /** ISO 8601, all three; `sentAt` is null until it is sent. */
  createdAt: string;
  nextAttemptAt: string;
  sentAt: string | null;
}
