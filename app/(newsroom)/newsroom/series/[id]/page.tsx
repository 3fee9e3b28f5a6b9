import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { uuidOf } from "#app/api/v1/answer-request.ts";
import { SeriesEditPage } from "#components/newsroom/series/series-edit-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readSeries } from "#newsroom/series/series-reads.ts";
import { findStoryTitles } from "#newsroom/stories/story-title-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { addPart } from "./add-part.ts";
import { deleteSeries } from "./delete-series.ts";
import { dropPart } from "./drop-part.ts";
import { saveSeries } from "./save-series.ts";
import { setPartOrder } from "./set-part-order.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Series" };

interface SeriesProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function Series({ params, searchParams }: SeriesProps) {
  const id = uuidOf((await params).id);
  if (!id) notFound();
  const actor = await requireActor(`/newsroom/series/${id}`);
  const search = String((await searchParams).q ?? "");
  const now = new Date();
  const [paper, series, found] = await Promise.all([
    readPaper(),
    readSeries(actor, id, now),
    findStoryTitles(actor, search, now),
  ]);
  if (!series) notFound();
  // The actions of one series: a form need not name it, and cannot name another.
  const actions = {
    saveSeries,
    deleteSeries,
    addPart: addPart.bind(null, id),
    dropPart: dropPart.bind(null, id),
    setPartOrder: setPartOrder.bind(null, id),
  };
  return (
    <SeriesEditPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      {...{ series, search, found, actions }}
    />
  );
}
