import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayManagePeople } from "./account-policy.ts";

/** Takes an invitation back: its link stops working. */
export async function revokeInvitation(
  actor: UserActor,
  invitationId: string,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    if (!mayManagePeople(actor)) return refuse({ field: null, reason: "not_allowed" });
    const invitation = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { email: true },
    });
    if (!invitation) return refuse({ field: null, reason: "no_such_invitation" });
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0) {
      await recordAct(tx, actor, { act: "revoke-invitation", detail: { email: invitation.email } }, now);
    }
    return done(null);
  });
}
