import { z } from "zod";
import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRetryMail } from "./outbox-policy.ts";

/**
 * Sends mail again at once, with all its attempts: mail that failed, or that waits after an error. What is sent, or
 * on its way at this moment, is left alone, so that nobody gets it twice.
 */
export async function retryMail(actor: UserActor, mailId: string, now: Date): Promise<Outcome<null>> {
  if (!mayRetryMail(actor)) return refuse({ field: null, reason: "not_allowed" });
  if (!z.uuid().safeParse(mailId).success) return done(null);
  return writer().$transaction(async (tx) => {
    const { count } = await tx.outgoingMail.updateMany({
      // The sender clears the last error when it takes a mail: with one, nobody has it in hand.
      where: { id: mailId, OR: [{ state: "failed" }, { state: "queued", lastError: { not: "" } }] },
      data: { state: "queued", attempts: 0, lastError: "", nextAttemptAt: now },
    });
    if (count > 0) {
      await recordAct(tx, actor, { act: "retry-mail", detail: { mailId } }, now);
      await tx.$executeRaw`SELECT pg_notify('mail', '')`;
    }
    return done(null);
  });
}
