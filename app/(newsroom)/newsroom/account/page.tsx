import type { Metadata } from "next";
import { AccountPage } from "#components/newsroom/account/account-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readOwnSessions } from "#newsroom/people/session-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { endSession } from "./end-session.ts";
import { leaveEverywhere } from "./leave-everywhere.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your account" };

export default async function Account() {
  const now = new Date();
  const actor = await requireActor("/newsroom/account");
  const [paper, sessions] = await Promise.all([readPaper(), readOwnSessions(actor, now)]);
  return (
    <AccountPage
      paper={{ name: paper.name, language: paper.language }}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      sessions={sessions}
      endSession={endSession}
      leaveEverywhere={leaveEverywhere}
      zone={paper.timeZone}
      now={now}
    />
  );
}
