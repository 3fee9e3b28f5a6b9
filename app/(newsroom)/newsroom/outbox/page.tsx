import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutboxPage } from "#components/newsroom/outbox/outbox-page.tsx";
import { outboxStates } from "#components/newsroom/outbox/write-outbox-path.ts";
import { readOutbox } from "#newsroom/outbox/outbox-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { isMailSent } from "#platform/mailer.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { retryMail } from "./retry-mail.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Outbox" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Outbox({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const state = outboxStates.find((known) => known === query.state) ?? null;
  const after = typeof query.after === "string" ? query.after.slice(0, 100) : null;
  const actor = await requireActor("/newsroom/outbox");
  const [paper, page] = await Promise.all([readPaper(), readOutbox(actor, { state, after })]);
  if (!page) notFound();
  return (
    <OutboxPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      rows={page.rows}
      state={state}
      after={after}
      next={page.next}
      isMailSent={isMailSent()}
      retryMail={retryMail}
      zone={paper.timeZone}
      now={new Date()}
    />
  );
}
