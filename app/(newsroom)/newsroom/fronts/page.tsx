import type { Metadata } from "next";
import { FrontsPage } from "#components/newsroom/fronts/fronts-page.tsx";
import { mayArrangeFront } from "#newsroom/fronts/front-policy.ts";
import { listFronts, readBannerView } from "#newsroom/fronts/front-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Fronts" };

export default async function Fronts() {
  const actor = await requireActor("/newsroom/fronts");
  const now = new Date();
  const [paper, fronts, banner] = await Promise.all([
    readPaper(),
    listFronts(actor, now),
    readBannerView(actor, now),
  ]);
  return (
    <FrontsPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      fronts={fronts}
      banner={banner}
      mayChange={mayArrangeFront(actor)}
      userId={actor.userId}
      zone={paper.timeZone}
    />
  );
}
