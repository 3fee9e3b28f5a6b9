import { writer } from "#platform/db/writer.ts";
import { hashToken } from "#platform/token.ts";
import type { Role } from "../actor.ts";

export interface HalfSignIn {
  user: { id: string; name: string; role: Role };
}

/** The open second step behind a token, or null when it is unknown, taken or over, or its account is disabled. */
export async function readHalfSignIn(token: string, now: Date): Promise<HalfSignIn | null> {
  return writer().halfSignIn.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now }, user: { status: "active" } },
    select: { user: { select: { id: true, name: true, role: true } } },
  });
}
