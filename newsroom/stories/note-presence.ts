import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import type { PresenceInput, PresenceView } from "./presence-input.ts";
import { mayReadStory } from "./story-policy.ts";

/**
 * Tells everyone in a story, on every process, where this person is. Nothing is stored: it is repeated while the
 * window is open and forgotten soon after it is not.
 */
export async function notePresence(
  actor: UserActor,
  input: PresenceInput & { storyId: string },
): Promise<Outcome<PresenceView>> {
  if (!mayReadStory(actor)) return refuse({ field: null, reason: "not_allowed" });
  const presence = { ...input, userId: actor.userId, name: actor.name.slice(0, 120) };
  await writer().$executeRaw`SELECT pg_notify('presence', ${JSON.stringify(presence)})`;
  return done(presence);
}
