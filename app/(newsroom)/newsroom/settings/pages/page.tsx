import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PagesPage } from "#components/newsroom/settings/pages-page.tsx";
import { readPageSettings } from "#newsroom/paper/page-reads.ts";
import { mayRunPaper } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { createPage } from "./create-page.ts";
import { deletePage } from "./delete-page.ts";
import { savePage } from "./save-page.ts";
import { setPageOrder } from "./set-page-order.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pages" };

const actions = { createPage, savePage, deletePage, setPageOrder };

export default async function PageSettings() {
  const actor = await requireActor("/newsroom/settings/pages");
  if (!mayRunPaper(actor)) notFound();
  const [paper, pages] = await Promise.all([readPaper(), readPageSettings()]);
  return (
    <PagesPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      pages={pages}
      actions={actions}
    />
  );
}
