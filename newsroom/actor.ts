export type Role = "reporter" | "editor" | "admin";

/** Who acts: a signed-in person as the session row and the account say at this request, the clock, or the set-up. */
export type Actor =
  | { kind: "user"; userId: string; name: string; role: Role; sessionIdHash: string }
  | { kind: "clock" }
  | { kind: "system" };

export type UserActor = Extract<Actor, { kind: "user" }>;

const rank: Record<Role, number> = { reporter: 0, editor: 1, admin: 2 };

/** Whether the actor is a person with at least this role; reporter < editor < admin. */
export function isAtLeast(actor: Actor, role: Role): boolean {
  return actor.kind === "user" && rank[actor.role] >= rank[role];
}
