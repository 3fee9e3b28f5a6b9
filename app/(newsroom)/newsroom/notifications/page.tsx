import type { Metadata } from "next";
import { NotificationsPage } from "#components/newsroom/notifications/notifications-page.tsx";
import { readNotifications } from "#newsroom/notifications/notification-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Notifications" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Notifications({ searchParams }: { searchParams: Query }) {
  const { after } = await searchParams;
  const from = typeof after === "string" ? after.slice(0, 100) : null;
  const actor = await requireActor("/newsroom/notifications");
  const [paper, page] = await Promise.all([readPaper(), readNotifications(actor, from)]);
  return (
    <NotificationsPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      rows={page.rows}
      after={from}
      next={page.next}
      zone={paper.timeZone}
      now={new Date()}
    />
  );
}
