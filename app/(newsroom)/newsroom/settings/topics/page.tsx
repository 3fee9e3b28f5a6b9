import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicSettingsPage } from "#components/newsroom/settings/topic-settings-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayCorrectTopic } from "#newsroom/topics/topic-policy.ts";
import { listTopicNames, readTopicSettings } from "#newsroom/topics/topic-setting-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { createTopic } from "./create-topic.ts";
import { deleteTopic } from "./delete-topic.ts";
import { joinTopics } from "./join-topics.ts";
import { saveTopic } from "./save-topic.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Topics" };

const actions = { createTopic, saveTopic, deleteTopic, joinTopics };

interface TopicSettingsProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function TopicSettings({ searchParams }: TopicSettingsProps) {
  const actor = await requireActor("/newsroom/settings/topics");
  if (!mayCorrectTopic(actor)) notFound();
  const search = String((await searchParams).q ?? "");
  const [paper, found, names] = await Promise.all([readPaper(), readTopicSettings(search), listTopicNames()]);
  return (
    <TopicSettingsPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      {...found}
      names={names}
      search={search}
      actions={actions}
    />
  );
}
