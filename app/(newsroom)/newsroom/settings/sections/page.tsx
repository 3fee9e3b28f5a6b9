import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionsPage } from "#components/newsroom/settings/sections-page.tsx";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readSectionSettings } from "#newsroom/paper/section-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { createSection } from "./create-section.ts";
import { deleteSection } from "./delete-section.ts";
import { saveSection } from "./save-section.ts";
import { setOrder } from "./set-order.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sections" };

const actions = { createSection, saveSection, deleteSection, setOrder };

export default async function SectionSettings() {
  const actor = await requireActor("/newsroom/settings/sections");
  if (!mayRunPaper(actor)) notFound();
  const [paper, sections] = await Promise.all([readPaper(), readSectionSettings()]);
  return (
    <SectionsPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      sections={sections}
      actions={actions}
    />
  );
}
