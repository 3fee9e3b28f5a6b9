import type { Transaction } from "#platform/db/writer.ts";
import type { Role } from "../actor.ts";

export interface LockedAccount {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: "active" | "disabled";
  /** Whether the newsroom would have no admin without it. */
  isLastAdmin: boolean;
}

/**
 * Locks an account for an act; null when there is none. Acts on accounts queue behind one another, so that two
 * admins who demote each other at the same moment do not leave a newsroom without one.
 */
export async function lockAccount(tx: Transaction, userId: string): Promise<LockedAccount | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet accounts'))`;
  const account = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, role: true, status: true },
  });
  if (!account) return null;
  const others = await tx.user.count({
    where: { role: "admin", status: "active", NOT: { id: userId } },
  });
  const isAdmin = account.role === "admin" && account.status === "active";
  return { ...account, isLastAdmin: isAdmin && others === 0 };
}
