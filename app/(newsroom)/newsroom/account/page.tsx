import type { Metadata } from "next";
import { AccountPage } from "#components/newsroom/account/account-page.tsx";
import { readPreferences } from "#newsroom/notifications/notification-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readOwnSessions } from "#newsroom/people/session-reads.ts";
import { readOwnSignIn } from "#newsroom/second-step/second-step-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { chooseNotifications } from "./choose-notifications.ts";
import { endSession } from "./end-session.ts";
import { leaveEverywhere } from "./leave-everywhere.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your account" };

export default async function Account() {
  const now = new Date();
  const actor = await requireActor("/newsroom/account");
  const [paper, signIn, sessions, preferences] = await Promise.all([
    readPaper(),
    readOwnSignIn(actor, false),
    readOwnSessions(actor, now),
    readPreferences(actor),
  ]);
  return (
    <AccountPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      signIn={signIn}
      sessions={sessions}
      endSession={endSession}
      leaveEverywhere={leaveEverywhere}
      notifications={{ preferences, choose: chooseNotifications }}
      zone={paper.timeZone}
      now={now}
    />
  );
}
