import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";

/** Gives one of the actor's own passkeys another name. */
export async function renamePasskey(
  actor: UserActor,
  { id, name }: { id: string; name: string },
): Promise<Outcome<null>> {
  const { count } = await writer().passkey.updateMany({
    where: { id, userId: actor.userId },
    data: { name },
  });
  return count > 0 ? done(null) : refuse({ field: null, reason: "no_such_passkey" });
}
