import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { hashPassword } from "#platform/password.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";

/** Changes the actor's own password. Every other session of theirs ends: OWASP ASVS 5, 7.4.3. */
export async function changeOwnPassword(
  actor: UserActor,
  password: string,
  now: Date,
): Promise<Outcome<null>> {
  const { userId, sessionIdHash } = actor;
  // Hashing is costly on purpose: it is done for nobody who would be refused anyway.
  if (!(await writer().$transaction((tx) => isConfirmed(tx, actor, now)))) return refuse(confirmFirst);
  const passwordHash = await hashPassword(password);
  return writer().$transaction(async (tx) => {
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await tx.signInSession.updateMany({
      where: { userId, revokedAt: null, NOT: { idHash: sessionIdHash } },
      data: { revokedAt: now },
    });
    await tx.halfSignIn.deleteMany({ where: { userId } });
    await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    await mailSignInChange(tx, userId, { kind: "password_changed" }, now);
    await recordAct(tx, actor, { act: "change-own-password" }, now);
    return done(null);
  });
}
