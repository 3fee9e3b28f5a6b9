import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourcesPage } from "#components/newsroom/settings/sources-page.tsx";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readSourceSettings } from "#newsroom/paper/source-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { createSource } from "./create-source.ts";
import { deleteSource } from "./delete-source.ts";
import { saveSource } from "./save-source.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sources" };

const actions = { createSource, saveSource, deleteSource };

export default async function SourceSettings() {
  const actor = await requireActor("/newsroom/settings/sources");
  if (!mayRunPaper(actor)) notFound();
  const [paper, sources] = await Promise.all([readPaper(), readSourceSettings()]);
  return (
    <SourcesPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      sources={sources}
      actions={actions}
    />
  );
}
