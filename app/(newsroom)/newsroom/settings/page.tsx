import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsPage } from "#components/newsroom/settings/settings-page.tsx";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Settings" };

export default async function Settings() {
  const actor = await requireActor("/newsroom/settings");
  if (!mayRunPaper(actor)) notFound();
  const paper = await readPaper();
  return (
    <SettingsPage paper={paper} person={{ name: actor.name, role: actor.role }} startStory={startStory} />
  );
}
