import { writer } from "#platform/db/writer.ts";
import { openSession } from "#platform/session.ts";
import type { Role } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { readTwoStepRule } from "../second-step/second-step-reads.ts";
import { hasSecondStep } from "../second-step/second-step-store.ts";

/** Where a sign-in comes from. */
export interface SignInFrom {
  address: string;
  browser: string;
}

export interface BegunSession {
  userId: string;
  /** What the cookie carries; kept nowhere else. */
  sessionId: string;
}

/**
 * Opens the session of somebody who has proved who they are. When the paper requires two-step sign-in of their role and
 * they have no second step yet, it is good for setting one up and for nothing else.
 */
export async function beginSession(
  user: { id: string; name: string; role: Role },
  from: SignInFrom,
  by: "password" | "authenticator app" | "recovery code" | "passkey",
  now: Date,
): Promise<BegunSession> {
  const rule = await readTwoStepRule();
  const mayOnlySetUp = rule.includes(user.role) && !(await hasSecondStep(writer(), user.id));
  const sessionId = await openSession({ userId: user.id, ...from, mayOnlySetUp }, now);
  await writer().$transaction((tx) =>
    recordAct(
      tx,
      { kind: "user", userId: user.id, name: user.name, role: user.role, sessionIdHash: "" },
      { act: "sign-in", detail: { address: from.address, by } },
      now,
    ),
  );
  return { userId: user.id, sessionId };
}
