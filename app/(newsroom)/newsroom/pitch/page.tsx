import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PitchPage } from "#components/newsroom/planning/pitch-page.tsx";
import { readPaperLists } from "#newsroom/paper/paper-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { pitchIdea } from "./pitch-idea.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pitch a story" };

export default async function Pitch() {
  const actor = await requireActor("/newsroom/pitch");
  const { paper, sections } = await readPaperLists();
  return (
    <PitchPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      form={{ pitch: pitchIdea, opId: randomUUID(), sections, language: paper.language }}
    />
  );
}
