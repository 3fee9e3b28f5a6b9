import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeriesListPage } from "#components/newsroom/series/series-list-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayRunSeries } from "#newsroom/series/series-policy.ts";
import { listSeries } from "#newsroom/series/series-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { beginSeries } from "./begin-series.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Series" };

export default async function AllSeries() {
  const actor = await requireActor("/newsroom/series");
  if (!mayRunSeries(actor)) notFound();
  const [paper, series] = await Promise.all([readPaper(), listSeries()]);
  return (
    <SeriesListPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      series={series}
      beginSeries={beginSeries}
    />
  );
}
