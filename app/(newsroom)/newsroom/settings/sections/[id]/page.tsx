import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SectionDeskPage } from "#components/newsroom/settings/section-desk-page.tsx";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readSectionDesk } from "#newsroom/paper/section-reads.ts";
import "../../../../desk.css";
import { requireActor } from "../../../../require-actor.ts";
import { startStory } from "../../../start-story.ts";
import { setMembers } from "./set-members.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Desk" };

export default async function SectionDeskSettings({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/settings/sections/${id}`);
  if (!mayRunPaper(actor) || !z.uuid().safeParse(id).success) notFound();
  const [paper, section] = await Promise.all([readPaper(), readSectionDesk(id)]);
  if (!section) notFound();
  return (
    <SectionDeskPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      section={section}
      setMembers={setMembers}
    />
  );
}
