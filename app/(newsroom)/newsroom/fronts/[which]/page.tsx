import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { whichOf } from "#app/api/v1/fronts/[which]/answer-front.ts";
import { FrontPageFrame } from "#components/newsroom/fronts/front-page-frame.tsx";
import { mayArrangeFront } from "#newsroom/fronts/front-policy.ts";
import { listFronts, readFrontStatus } from "#newsroom/fronts/front-reads.ts";
import { readNewest, readPinned } from "#newsroom/fronts/front-story-reads.ts";
import { readPaperLists } from "#newsroom/paper/paper-reads.ts";
import { automaticSlots } from "#site/front/front-slots.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { FrontEditor } from "./front-editor.client.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Front" };

export default async function OneFront({ params }: { params: Promise<{ which: string }> }) {
  const which = whichOf((await params).which);
  if (!which) notFound();
  const actor = await requireActor(`/newsroom/fronts/${which}`);
  const now = new Date();
  const [{ paper, sections }, status, newest, fronts] = await Promise.all([
    readPaperLists(),
    readFrontStatus(actor, which, now),
    readNewest(actor, null),
    listFronts(actor, now),
  ]);
  const front = fronts.find((one) => one.which === which);
  if (!status || !front) notFound();
  const mayChange = mayArrangeFront(actor);
  const { section } = front;
  const person = { name: actor.name, role: actor.role };
  return (
    <FrontPageFrame {...{ paper, person, startStory, mayChange }} name={front.name}>
      <FrontEditor
        {...{ which, section, status, newest, mayChange }}
        name={front.name}
        path={front.path}
        automatic={automaticSlots(sections, section)}
        pinned={
          await readPinned(
            actor,
            status.draft.slots.flatMap(({ story }) => story ?? []),
          )
        }
        sections={sections.map(({ slug, name }) => ({ slug, name }))}
        userId={actor.userId}
        zone={paper.timeZone}
        now={now.toISOString()}
      />
    </FrontPageFrame>
  );
}
