import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QueuePage } from "#components/newsroom/schedule/queue-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readQueue } from "#newsroom/schedule/queue-reads.ts";
import { maySchedule } from "#newsroom/schedule/schedule-policy.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Schedule" };

export default async function Schedule() {
  const actor = await requireActor("/newsroom/schedule");
  const paper = await readPaper();
  const queue = await readQueue(actor, paper.timeZone, new Date());
  if (!queue) notFound();
  return (
    <QueuePage
      {...queue}
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      mayChange={maySchedule(actor)}
      userId={actor.userId}
      zone={paper.timeZone}
    />
  );
}
