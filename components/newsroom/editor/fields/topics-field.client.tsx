"use client";

import "./topics-field.css";
import { ArrowLeft, X } from "lucide-react";
import { useId, useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { FieldValues, TopicView } from "#newsroom/stories/story-view.ts";
import { topicLimits } from "#newsroom/topics/topic-limits-input.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import { refusalWords } from "../../refusal-words.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import type { StoryApi } from "../save/story-api.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { topicWords } from "./house-words.ts";
import { useField } from "./use-field.client.ts";

interface TopicsFieldProps {
  saver: FieldSaver<TopicView[], TopicView[]>;
  api: Pick<StoryApi, "findTopics" | "addTopic">;
  language: FieldValues["language"];
  mayAdd: boolean;
  isReadOnly: boolean;
}

type Suggestion = { kind: "topic"; topic: TopicView } | { kind: "new" };

/** What the story is about, the most important first. Enter adds what was found, Backspace removes the last. */
export function TopicsField({ saver, api, language, mayAdd, isReadOnly }: TopicsFieldProps) {
  const snapshot = useField(saver);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();
  const topics = snapshot.value;

  function set(next: TopicView[], words: string) {
    saver.set(next);
    setSaid(words);
  }

  function add(topic: TopicView) {
    const now = saver.getSnapshot().value;
    if (!now.some((other) => other.id === topic.id)) set([...now, topic], `${topic.name} added.`);
  }

  function remove(topic: TopicView) {
    set(
      topics.filter((other) => other.id !== topic.id),
      `${topic.name} removed.`,
    );
  }

  function moveUp(index: number) {
    const [before, topic] = [topics[index - 1], topics[index]];
    if (!before || !topic) return;
    set(
      topics.with(index - 1, topic).with(index, before),
      `${topic.name} is now ${index} of ${topics.length}.`,
    );
  }

  async function find(query: string): Promise<Choice<Suggestion>[]> {
    const words = query.normalize("NFC").trim().replace(/\s+/g, " ");
    if (words === "") return [];
    const answer = await api.findTopics(words);
    if (answer.kind !== "done") {
      const refusals = answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }];
      setProblem(refusals.map(refusalWords).join(" "));
      throw new Error("topics cannot be found now");
    }
    setProblem("");
    const isExact = ({ name }: TopicView) => name.toLowerCase() === words.toLowerCase();
    const found = answer.value.topics.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
    const isNew = mayAdd && !found.some((topic) => isExact(topic) && topic.language === language);
    return [
      ...found
        .filter((topic) => !saver.getSnapshot().value.some((other) => other.id === topic.id))
        .map(
          (topic): Choice<Suggestion> => ({
            key: topic.id,
            label: topic.name,
            hint: topic.language === language ? undefined : topic.language,
            option: { kind: "topic", topic },
          }),
        ),
      ...(isNew ? [{ key: "new", label: `New topic “${words}”`, option: { kind: "new" } as const }] : []),
    ];
  }

  async function choose(option: Suggestion, typed: string) {
    setProblem("");
    if (option.kind === "topic") return add(option.topic);
    const name = typed.normalize("NFC").trim().slice(0, topicLimits.name);
    const answer = await api.addTopic({ name, language });
    if (answer.kind === "done") return add(answer.value);
    const refusals = answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }];
    setProblem(`“${name}”: ${refusals.map(refusalWords).join(" ")}`);
  }

  function sayNothing(typed: string) {
    const isThere = topics.some(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
    setProblem(
      isThere
        ? `“${typed.trim()}” is there already.`
        : `There is no topic “${typed.trim()}”. An editor can add it.`,
    );
  }

  function removeLast() {
    const last = topics.at(-1);
    if (last) remove(last);
  }

  return (
    <FieldFrame
      field="topics"
      label="Topics"
      saver={saver}
      snapshot={snapshot}
      say={topicWords}
      sayMine={topicWords}
      isGroup
    >
      {({ describedBy, isInvalid }) => (
        <>
          <ol className="topic-chips">
            {topics.map((topic, index) => (
              <li key={topic.id} className={isReadOnly ? "is-plain" : undefined}>
                <span lang={topic.language}>{topic.name}</span>
                {!isReadOnly && (
                  <>
                    {index > 0 && (
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={`Move ${topic.name} up`}
                        title="Move up"
                        onClick={() => moveUp(index)}
                      >
                        <ArrowLeft size={14} aria-hidden="true" />
                      </button>
                    )}
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={`Remove ${topic.name}`}
                      onClick={() => remove(topic)}
                    >
                      <X size={14} aria-hidden="true" />
                    </button>
                  </>
                )}
              </li>
            ))}
          </ol>
          {!isReadOnly && topics.length < storyLimits.topics && (
            <Combobox<Suggestion>
              id={id}
              label="Add a topic"
              placeholder="Add a topic"
              describedBy={describedBy}
              isInvalid={isInvalid}
              text=""
              find={find}
              onChoose={choose}
              isAdding
              isEager
              onNothing={sayNothing}
              onTakeBack={removeLast}
            />
          )}
          <p className="visually-hidden" role="status">
            {said}
          </p>
          {problem !== "" && (
            <p className="field-error" role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}
