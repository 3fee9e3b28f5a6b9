"use client";

import { useId } from "react";
import type { StoryTitle } from "#newsroom/stories/story-view.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import type { StoryApi } from "../save/story-api.ts";

interface StoryPickerProps {
  api: StoryApi;
  label: string;
  /** The story being written: it does not point to itself. */
  ownId: string;
  /** Only stories that readers can see now. */
  isLiveOnly?: boolean;
  onChoose(story: StoryTitle): void;
}

/** Finds a story of the paper by words of its headline. */
export function StoryPicker({ api, label, ownId, isLiveOnly = false, onChoose }: StoryPickerProps) {
  const id = useId();

  async function find(query: string): Promise<Choice<StoryTitle>[]> {
    if (query.trim() === "") return [];
    const answer = await api.findStories(query);
    if (answer.kind !== "done") return [];
    return answer.value.stories
      .filter((story) => story.id !== ownId && (!isLiveOnly || story.address !== null))
      .map((story) => ({
        key: story.id,
        label: story.headline,
        hint: [story.section, story.address === null ? "not live" : null].filter(Boolean).join(" · "),
        option: story,
      }));
  }

  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <Combobox<StoryTitle>
        id={id}
        placeholder="Words of its headline"
        text=""
        find={find}
        onChoose={onChoose}
        isAdding
      />
    </div>
  );
}
