import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import { uuidOf } from "#app/api/v1/answer-request.ts";
import { HistoryPage } from "#components/newsroom/history/history-page.tsx";
import { writeHistoryPath } from "#components/newsroom/history/write-history-path.ts";
import { readShown, readUndo } from "#newsroom/history/history-page-reads.ts";
import { parseTimelineCursor, readTimeline } from "#newsroom/history/timeline-reads.ts";
import { readStoryNow } from "#newsroom/history/version-reads.ts";
import { readPaperLists } from "#newsroom/paper/paper-reads.ts";
import { readHistoryChoice } from "./read-history-choice.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "History" };

interface StoryHistoryProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StoryHistory({ params, searchParams }: StoryHistoryProps) {
  const storyId = uuidOf((await params).id);
  if (!storyId) notFound();
  const { restored, ...choice } = readHistoryChoice(await searchParams);
  const actor = await requireActor(writeHistoryPath(storyId, choice));
  const [story, { paper }] = await Promise.all([readStoryNow(actor, storyId), readPaperLists()]);
  if (!story) notFound();
  const after = choice.after ? parseTimelineCursor(choice.after) : null;
  const [timeline, shown, undo] = await Promise.all([
    readTimeline(storyId, { isEvery: choice.isEvery, after }),
    readShown(storyId, story, choice),
    restored ? readUndo(storyId, story, restored) : null,
  ]);
  if (!shown) notFound();
  const { headline, language, workflowState, mayWrite, liveRevisionId } = story;
  return (
    <HistoryPage
      storyId={storyId}
      userId={actor.userId}
      story={{ headline, language, workflowState, mayWrite, liveRevisionId }}
      choice={after ? choice : { ...choice, after: null }}
      now={story.view}
      timeline={timeline}
      shown={shown}
      undo={undo}
      zone={paper.timeZone}
    />
  );
}
