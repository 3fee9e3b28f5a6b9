import { writer } from "#platform/db/writer.ts";
import { codeAddress, makeCodeSecret } from "#platform/one-time-code.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { seal } from "#platform/seal.ts";
import type { UserActor } from "../actor.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { lockSecondStep } from "./second-step-store.ts";
import type { AppOffer } from "./second-step-view.ts";

/** Begins to set up the actor's own authenticator app: it counts only when `addApp` has seen a code from it. */
export async function offerApp(actor: UserActor, now: Date): Promise<Outcome<AppOffer>> {
  const { userId } = actor;
  const secret = makeCodeSecret();
  return writer().$transaction(async (tx) => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const known = await tx.authenticatorApp.count({ where: { userId, provenAt: { not: null } } });
    if (known > 0) return refuse({ field: null, reason: "app_known" });
    const offer = { sealedSecret: seal(secret, userId), createdAt: now, provenAt: null, lastStep: 0 };
    await tx.authenticatorApp.upsert({
      where: { userId },
      create: { userId, ...offer },
      update: offer,
      select: { userId: true },
    });
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    return done({ secret, address: codeAddress(secret, paper.name, user.email) });
  });
}
