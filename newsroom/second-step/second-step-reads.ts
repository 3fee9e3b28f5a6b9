import { writer } from "#platform/db/writer.ts";
import { canUsePasskeys } from "#platform/passkey.ts";
import type { Role, UserActor } from "../actor.ts";
import type { SecondStepMethod, SignInView } from "./second-step-view.ts";

/** By what an account can take the second step; none when it has not set one up. */
export async function readMethods(userId: string): Promise<SecondStepMethod[]> {
  const [apps, passkeys, codes] = await Promise.all([
    writer().authenticatorApp.count({ where: { userId, provenAt: { not: null } } }),
    writer().passkey.count({ where: { userId } }),
    writer().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  if (apps + passkeys === 0) return [];
  return [
    ...(apps > 0 ? ["app" as const] : []),
    ...(passkeys > 0 ? ["passkey" as const] : []),
    ...(codes > 0 ? ["recovery" as const] : []),
  ];
}

/** Of whom the paper requires two-step sign-in. */
export async function readTwoStepRule(): Promise<Role[]> {
  const paper = await writer().paper.findUniqueOrThrow({ where: { id: 1 }, select: { twoStepFor: true } });
  return paper.twoStepFor;
}

/** How many people with an open account and no second step there are in each role. */
export async function countWithoutSecondStep(): Promise<Record<Role, number>> {
  const rows = await writer().user.groupBy({
    by: ["role"],
    where: {
      status: "active",
      passkeys: { none: {} },
      OR: [{ app: null }, { app: { provenAt: null } }],
    },
    _count: true,
  });
  const counts = { reporter: 0, editor: 0, admin: 0 };
  for (const { role, _count } of rows) counts[role] = _count;
  return counts;
}

/** How the person themselves signs in. */
export async function readOwnSignIn(actor: UserActor, mayOnlySetUp: boolean): Promise<SignInView> {
  const { userId, role } = actor;
  const [apps, passkeys, recoveryCodesLeft, rule] = await Promise.all([
    writer().authenticatorApp.count({ where: { userId, provenAt: { not: null } } }),
    writer().passkey.findMany({
      where: { userId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    writer().recoveryCode.count({ where: { userId, usedAt: null } }),
    readTwoStepRule(),
  ]);
  return {
    hasApp: apps > 0,
    passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
      ...passkey,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    recoveryCodesLeft,
    isRequired: rule.includes(role),
    mayOnlySetUp,
    canUsePasskeys: canUsePasskeys(),
  };
}
