"use server";

import { chooseNotifications as choose } from "#newsroom/notifications/choose-notifications.ts";
import { preferenceInput } from "#newsroom/notifications/notification-input.ts";
import { requireActor } from "../../require-actor.ts";

/** Saves how the person wants to hear of one kind; false when what was sent makes no sense. */
export async function chooseNotifications(preference: unknown): Promise<boolean> {
  const actor = await requireActor("/newsroom/account");
  const parsed = preferenceInput.safeParse(preference);
  return parsed.success && (await choose(actor, parsed.data, new Date())).done;
}
