import type { Mailer } from "#platform/mailer.ts";
import type { Notices } from "#platform/notices.ts";
import { followQueue } from "#server/follow-queue.ts";
import { sendDueMail } from "#server/send-mail.ts";

/** Sends mail as it comes into the outbox, and looks by itself for what is due again. Returns what ends that. */
export function startMailSender(
  mailer: Mailer,
  notices: Pick<Notices, "subscribe">,
  lookEvery?: number,
): () => Promise<void> {
  const end = followQueue({
    work: (signal) => sendDueMail(mailer, () => new Date(), signal),
    channel: "mail",
    notices,
    failure: "the outbox could not be sent",
    lookEvery,
  });
  return async () => {
    await end();
    mailer.close();
  };
}
