import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperPage } from "#components/newsroom/settings/paper-page.tsx";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { listTimeZones } from "#newsroom/places/list-time-zones.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { savePaper } from "./save-paper.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Paper" };

export default async function PaperSettings() {
  const actor = await requireActor("/newsroom/settings/paper");
  if (!mayRunPaper(actor)) notFound();
  const paper = await readPaper();
  return (
    <PaperPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      savePaper={savePaper}
      zones={listTimeZones()}
      now={new Date()}
    />
  );
}
