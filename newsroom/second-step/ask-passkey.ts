import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { askForNewPasskey, askForPasskey } from "#platform/passkey.ts";
import type { UserActor } from "../actor.ts";
import { confirmFirst, isConfirmed } from "./confirmation-checks.ts";
import { keepChallenge } from "./second-step-store.ts";

type Options = Awaited<ReturnType<typeof askForNewPasskey>> | Awaited<ReturnType<typeof askForPasskey>>;

/** What the actor's browser needs to make a new passkey, or to prove with one that it is still they. */
export async function askPasskey(
  actor: UserActor,
  purpose: "add" | "confirm",
  now: Date,
): Promise<Outcome<Options>> {
  const { userId, name } = actor;
  // Asked before the device is: its answer can be sent only once.
  if (purpose === "add" && !(await writer().$transaction((tx) => isConfirmed(tx, actor, now)))) {
    return refuse(confirmFirst);
  }
  const known = await writer().passkey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
    orderBy: { id: "asc" },
  });
  const options = purpose === "add" ? await newPasskey(userId, name, known) : await askForPasskey(known);
  await keepChallenge(options.challenge, { purpose, userId }, now);
  return done(options);
}

async function newPasskey(userId: string, name: string, known: { credentialId: string }[]) {
  const [user, paper] = await Promise.all([
    writer().user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
    writer().paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
  ]);
  return askForNewPasskey(
    paper.name,
    { userId, name, email: user.email },
    known.map(({ credentialId }) => credentialId),
  );
}
