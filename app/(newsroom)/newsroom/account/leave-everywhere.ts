"use server";

import { redirect } from "next/navigation";
import { signOutEverywhere } from "#newsroom/people/sign-out-everywhere.ts";
import { requireActor } from "../../require-actor.ts";

/** Ends every session of the person who asks. */
export async function leaveEverywhere(): Promise<void> {
  await signOutEverywhere(await requireActor("/newsroom/account"), new Date());
  redirect("/newsroom/sign-in");
}
