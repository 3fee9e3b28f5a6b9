import { writer } from "#platform/db/writer.ts";
import type { Role, UserActor } from "../actor.ts";
import { mayManagePeople } from "./account-policy.ts";

export interface AccountView {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  /** ISO, UTC; null when nobody has signed in with it yet. */
  lastSeenAt: string | null;
  openSessions: number;
  /** The byline page that is theirs. */
  personSlug: string | null;
  /** An authenticator app or a passkey is asked for besides the password. */
  hasSecondStep: boolean;
  isSelf: boolean;
}

/** Everyone with an account, by name; empty for who may not manage people. */
export async function readAccounts(actor: UserActor, now: Date): Promise<AccountView[]> {
  if (!mayManagePeople(actor)) return [];
  const [users, seen, open] = await Promise.all([
    writer().user.findMany({
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        status: true,
        person: { select: { slug: true } },
        app: { select: { provenAt: true } },
        _count: { select: { passkeys: true } },
      },
      orderBy: [{ status: "asc" }, { name: "asc" }, { id: "asc" }],
      take: 2000,
    }),
    writer().signInSession.groupBy({ by: ["userId"], _max: { lastSeenAt: true } }),
    writer().signInSession.groupBy({
      by: ["userId"],
      where: { revokedAt: null, isReplaced: false, expiresAt: { gt: now } },
      _count: true,
    }),
  ]);
  const seenBy = new Map(seen.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
  const openBy = new Map(open.map(({ userId, _count }) => [userId, _count]));
  return users.map(({ id, name, email, role, status, person, app, _count }) => ({
    id,
    name,
    email,
    role,
    isDisabled: status === "disabled",
    lastSeenAt: seenBy.get(id)?.toISOString() ?? null,
    openSessions: openBy.get(id) ?? 0,
    personSlug: person?.slug ?? null,
    hasSecondStep: app?.provenAt != null || _count.passkeys > 0,
    isSelf: id === actor.userId,
  }));
}
