import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { Role, UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayManagePeople } from "../people/account-policy.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { hasSecondStep } from "./second-step-store.ts";

const allRoles: Role[] = ["reporter", "editor", "admin"];

/**
 * Says of whom two-step sign-in is required. Whoever has no second step sets one up at the next sign-in, and can do
 * nothing else before; `atOnce` ends their sessions now. Nobody requires it of admins who has not set it up.
 */
export async function changeTwoStepRule(
  actor: UserActor,
  { roles, atOnce }: { roles: Role[]; atOnce: boolean },
  now: Date,
): Promise<Outcome<{ signedOut: number }>> {
  return writer().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet accounts'))`;
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    if (roles.includes("admin") && !(await hasSecondStep(tx, actor.userId))) {
      return refuse({ field: "admin", reason: "own_second_step_first" });
    }
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { twoStepFor: true } });
    const wanted = allRoles.filter((role) => roles.includes(role));
    if (wanted.join() !== paper.twoStepFor.join()) {
      await tx.paper.update({ where: { id: 1 }, data: { twoStepFor: wanted }, select: { id: true } });
      const detail = { from: paper.twoStepFor.join(", "), to: wanted.join(", ") };
      await recordAct(tx, actor, { act: "change-two-step-rule", detail }, now);
    }
    if (!atOnce) return done({ signedOut: 0 });
    const people = await tx.user.findMany({
      where: {
        role: { in: wanted },
        passkeys: { none: {} },
        OR: [{ app: null }, { app: { provenAt: null } }],
      },
      select: { id: true },
    });
    const { count } = await tx.signInSession.updateMany({
      where: { userId: { in: people.map(({ id }) => id) }, mayOnlySetUp: false, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0)
      await recordAct(
        tx,
        actor,
        { act: "end-sessions-without-second-step", detail: { sessions: count } },
        now,
      );
    return done({ signedOut: count });
  });
}
