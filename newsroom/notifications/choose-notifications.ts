import { writer } from "#platform/db/writer.ts";
import { done, type Outcome } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { PreferenceInput } from "./notification-input.ts";

/** Notes how the person wants to hear of one kind from now on. */
export async function chooseNotifications(
  actor: UserActor,
  { kind, inNewsroom, byMail }: PreferenceInput,
  now: Date,
): Promise<Outcome<null>> {
  const { userId } = actor;
  return writer().$transaction(async (tx) => {
    await tx.notificationPreference.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, inNewsroom, byMail },
      update: { inNewsroom, byMail },
      select: { kind: true },
    });
    await recordAct(tx, actor, { act: "choose-notifications", detail: { kind, inNewsroom, byMail } }, now);
    return done(null);
  });
}
