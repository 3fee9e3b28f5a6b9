"use client";

import { useId, useRef } from "react";
import type { StoryTitle } from "#newsroom/stories/story-view.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import { languageWords } from "../fields/house-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import "../fields/linked-row.css";
import { takeFocusBack } from "../fields/take-focus-back.ts";
import { useTranslations } from "./use-translations.client.ts";

interface TranslationsFieldProps {
  api: Pick<StoryApi, "translations" | "findStories">;
  language: "en" | "ko";
  isReadOnly: boolean;
}

/** The same story in the paper's other language: linked by its headline, one of each language. */
export function TranslationsField({ api, language, isReadOnly }: TranslationsFieldProps) {
  const { translations, problem, isBusy, link, unlink } = useTranslations(api.translations);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const described = `${id}-notes`;
  const toBox = (isDone: boolean) => {
    if (isDone) takeFocusBack(box.current);
  };

  async function find(query: string): Promise<Choice<StoryTitle>[]> {
    if (query.trim() === "") return [];
    const answer = await api.findStories(query);
    if (answer.kind !== "done") return [];
    return answer.value.stories
      .filter((story) => story.language !== language)
      .map((story) => ({
        key: story.id,
        label: story.headline,
        hint: [languageWords[story.language], story.section, story.address === null ? "not live" : "live"]
          .filter(Boolean)
          .join(" · "),
        option: story,
      }));
  }

  return (
    <fieldset className="form-field" data-field="translations" ref={box} tabIndex={-1}>
      <legend>Translation</legend>
      {translations?.map((story) => (
        <div key={story.id} className="linked-row">
          <p>
            <a href={`/newsroom/stories/${story.id}`} lang={story.language}>
              {story.headline}
            </a>
            <span className="muted small">
              {languageWords[story.language]} · {story.address === null ? "not live" : "live"}
            </span>
          </p>
          {isReadOnly ? null : (
            <button
              type="button"
              className="button is-small is-quiet"
              disabled={isBusy}
              aria-label={`Unlink ${story.headline}`}
              onClick={() => void unlink(story.id).then(toBox)}
            >
              Unlink
            </button>
          )}
        </div>
      ))}
      {translations?.length === 0 && !isReadOnly ? (
        <Combobox<StoryTitle>
          id={id}
          label="Story that is a translation of this one"
          placeholder="Headline or slug of the story"
          describedBy={described}
          text=""
          find={find}
          onChoose={(story) => void link(story.id).then(toBox)}
          isAdding
        />
      ) : null}
      {translations?.length === 0 && isReadOnly ? <p className="muted">None</p> : null}
      <p id={described} className="field-hint">
        Readers of each are shown the way to the other while both are live.
      </p>
      <p className="field-error" role="status">
        {problem}
      </p>
    </fieldset>
  );
}
