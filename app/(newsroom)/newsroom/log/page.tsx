import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LogPage } from "#components/newsroom/log/log-page.tsx";
import "#components/newsroom/log/log.css";
import { readActNames, readLog } from "#newsroom/history/log-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayReadLog } from "#newsroom/people/account-policy.ts";
import { readAccounts } from "#newsroom/people/account-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { readLogFilter } from "./read-log-filter.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Log" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Log({ searchParams }: { searchParams: Query }) {
  const filter = readLogFilter(await searchParams);
  const actor = await requireActor("/newsroom/log");
  if (!mayReadLog(actor)) notFound();
  const paper = await readPaper();
  const [page, acts, accounts] = await Promise.all([
    readLog(actor, filter, paper.timeZone),
    readActNames(actor),
    readAccounts(actor, new Date()),
  ]);
  return (
    <LogPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      filter={filter}
      entries={page.entries}
      next={page.next}
      acts={acts}
      people={accounts.map(({ id, name }) => ({ id, name }))}
      zone={paper.timeZone}
      now={new Date()}
    />
  );
}
