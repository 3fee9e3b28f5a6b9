import type { Transaction } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";

/** Whether the actor has one way left to take the second step, and the paper requires one of them. */
export async function isLastRequired(tx: Transaction, { userId, role }: UserActor): Promise<boolean> {
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { twoStepFor: true } });
  if (!paper.twoStepFor.includes(role)) return false;
  const apps = await tx.authenticatorApp.count({ where: { userId, provenAt: { not: null } } });
  const passkeys = await tx.passkey.count({ where: { userId } });
  return apps + passkeys <= 1;
}
