import type { Metadata } from "next";
import { DeskPage } from "#components/newsroom/desk/desk-page.tsx";
import { writeDeskPath } from "#components/newsroom/desk/write-desk-path.ts";
import { readPaperLists } from "#newsroom/paper/paper-reads.ts";
import { readDesk } from "#newsroom/stories/desk-reads.ts";
import "../desk.css";
import { requireActor } from "../require-actor.ts";
import { readDeskFilter } from "./read-desk-filter.ts";
import { startStory } from "./start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Stories" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Desk({ searchParams }: { searchParams: Query }) {
  const filter = readDeskFilter(await searchParams);
  const actor = await requireActor(writeDeskPath(filter, filter.after));
  const [{ paper, sections }, page] = await Promise.all([readPaperLists(), readDesk(actor, filter)]);
  return (
    <DeskPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      choice={filter}
      after={filter.after}
      rows={page.rows}
      next={page.next}
      sections={sections}
      zone={paper.timeZone}
      now={new Date()}
    />
  );
}
