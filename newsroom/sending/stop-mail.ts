import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { readStopToken } from "#site/send/stop-link.ts";

/** Stops all mail from readers to the address of a link, for ever. Whoever has the link has the mailbox. */
export async function stopMail({ token }: { token: string }, now: Date): Promise<Outcome<null>> {
  const addressHash = readStopToken(token);
  if (addressHash === null) return refuse({ field: null, reason: "not_a_stop_link" });
  await writer().mailStop.createMany({ data: [{ addressHash, at: now }], skipDuplicates: true });
  return done(null);
}
