import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import { uuidOf } from "#app/api/v1/answer-request.ts";
import { StoryEditor } from "#components/newsroom/editor/story-editor.client.tsx";
import { isAtLeast } from "#newsroom/actor.ts";
import { readPaperLists } from "#newsroom/paper/paper-reads.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";

export const dynamic = "force-dynamic";

interface StoryPageProps {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: "Story" };

export default async function StoryPage({ params }: StoryPageProps) {
  const id = uuidOf((await params).id);
  if (!id) notFound();
  const actor = await requireActor(`/newsroom/stories/${id}`);
  const [story, { paper, sections, sources }] = await Promise.all([readStory(actor, id), readPaperLists()]);
  if (!story) notFound();
  return (
    <StoryEditor
      story={story}
      user={{ id: actor.userId, name: actor.name, mayAddPlaces: isAtLeast(actor, "editor") }}
      choices={{ sections, sources, zone: paper.timeZone }}
    />
  );
}
