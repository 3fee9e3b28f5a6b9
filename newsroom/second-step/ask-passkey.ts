import { writer } from "#platform/db/writer.ts";
import { askForNewPasskey, askForPasskey } from "#platform/passkey.ts";
import type { UserActor } from "../actor.ts";
import { keepChallenge } from "./second-step-store.ts";

type Options = Awaited<ReturnType<typeof askForNewPasskey>> | Awaited<ReturnType<typeof askForPasskey>>;

/** What the actor's browser needs to make a new passkey, or to prove with one that it is still they. */
export async function askPasskey(actor: UserActor, purpose: "add" | "confirm", now: Date): Promise<Options> {
  const { userId, name } = actor;
  const known = await writer().passkey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
    orderBy: { id: "asc" },
  });
  const options = purpose === "add" ? await newPasskey(userId, name, known) : await askForPasskey(known);
  await keepChallenge(options.challenge, { purpose, userId }, now);
  return options;
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
