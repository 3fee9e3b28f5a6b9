import { setTimeout as pause } from "node:timers/promises";
import { log } from "#platform/log.ts";
import type { Mailer } from "#platform/mailer.ts";
import type { Notices } from "#platform/notices.ts";
import { sendDueMail } from "#server/send-mail.ts";

const LOOK_EVERY_MS = 15_000;
const LAST_MAILS_MS = 5_000;

/** Sends mail as it comes into the outbox, and looks by itself for what is due again. Returns what ends that. */
export function startMailSender(
  mailer: Mailer,
  notices: Pick<Notices, "subscribe">,
  lookEvery = LOOK_EVERY_MS,
): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let isAsked = false;

  const run = async () => {
    while (isAsked && !stop.signal.aborted) {
      isAsked = false;
      await sendDueMail(mailer, () => new Date(), stop.signal).catch((problem) =>
        log.error({ err: problem }, "the outbox could not be sent"),
      );
    }
    running = null;
  };
  const wake = () => {
    isAsked = true;
    running ??= run();
  };
  const leave = notices.subscribe("mail", { onNotice: wake, onGap: wake });
  const timer = setInterval(wake, lookEvery);
  wake();
  return async () => {
    stop.abort();
    clearInterval(timer);
    leave();
    // What is under way longer than this is sent again by whoever comes next.
    await Promise.race([running, pause(LAST_MAILS_MS)]);
    mailer.close();
  };
}
