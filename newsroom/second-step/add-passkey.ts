import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { checkNewPasskey } from "#platform/passkey.ts";
import { renewSession } from "#platform/session.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { mailSignInChange } from "./second-step-copy.ts";
import type { AddPasskeyInput } from "./second-step-input.ts";
import {
  hasSecondStep,
  lockSecondStep,
  makeRecoveryCodes,
  takeChallenge,
  writeRecoveryCodes,
} from "./second-step-store.ts";
import type { AddedFactor } from "./second-step-view.ts";

const MOST = 20;

/** Adds a passkey to the actor's own account. */
export async function addPasskey(
  actor: UserActor,
  { name, passkey: answer }: AddPasskeyInput,
  now: Date,
): Promise<Outcome<AddedFactor>> {
  const { userId } = actor;
  // Looked at before the challenge is taken, so that the same answer can be sent again.
  if (!(await writer().$transaction((tx) => isConfirmed(tx, actor, now)))) return refuse(confirmFirst);
  const passkey = await checkNewPasskey(answer, (challenge) =>
    takeChallenge(challenge, { purpose: "add", userId }, now),
  );
  if (!passkey) return refuse({ field: null, reason: "wrong_passkey" });
  const codes = await makeRecoveryCodes();
  const outcome = await writer().$transaction(async (tx): Promise<Outcome<string[] | null>> => {
    await lockSecondStep(tx, userId);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const known = await tx.passkey.count({ where: { credentialId: passkey.credentialId } });
    if (known > 0) return refuse({ field: null, reason: "passkey_known" });
    if ((await tx.passkey.count({ where: { userId } })) >= MOST)
      return refuse({ field: null, reason: "too_many_passkeys", detail: { most: MOST } });
    const isFirst = !(await hasSecondStep(tx, userId));
    await tx.passkey.create({ data: { ...passkey, userId, name, createdAt: now }, select: { id: true } });
    if (isFirst) await writeRecoveryCodes(tx, userId, codes);
    await mailSignInChange(tx, userId, { kind: "passkey_added", name }, now);
    await recordAct(tx, actor, { act: "add-passkey", detail: { name } }, now);
    return done(isFirst ? codes.shown : null);
  });
  if (!outcome.done) return outcome;
  const sessionId = await renewSession(actor.sessionIdHash, now, { isWhole: true });
  return done({ recoveryCodes: outcome.value, sessionId });
}
