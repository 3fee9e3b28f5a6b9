import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatesPage } from "#components/newsroom/planning/states-page.tsx";
import { mayChooseStates } from "#newsroom/paper/paper-policy.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { countByState } from "#newsroom/paper/state-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { chooseStates } from "./choose-states.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Workflow" };

export default async function Workflow() {
  const actor = await requireActor("/newsroom/settings/workflow");
  if (!mayChooseStates(actor)) notFound();
  const [paper, states] = await Promise.all([readPaper(), countByState()]);
  return (
    <StatesPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      form={{ states, off: paper.statesOff, choose: chooseStates }}
    />
  );
}
