"use client";

import { useRef, useState } from "react";
import type { FrontStory } from "#newsroom/fronts/front-view.ts";
import { TimeAgo } from "../desk/time-ago.tsx";
import { tellAnswer } from "../schedule/tell-answer.ts";
import { type Dragged, startDrag } from "./drag-story.ts";
import type { FrontApi } from "./front-api.ts";
import type { SectionName } from "./front-words.ts";

interface StoryPickerProps {
  api: FrontApi;
  /** The newest of all, shown until something is asked for. */
  newest: FrontStory[];
  sections: SectionName[];
  /** Where each story of the front stands, in words. */
  standing: Map<string, string>;
  mayChange: boolean;
  now: Date;
  zone: string;
  /** Stories that were not known before. */
  onFound: (stories: FrontStory[]) => void;
  choosePlace: (dragged: Dragged, headline: string) => void;
}

const MOST_SHOWN = 60;

/** Live stories beside the front: found by words and section, the newest first. */
export function StoryPicker(props: StoryPickerProps) {
  const { api, newest, sections, standing, mayChange, now, zone, onFound, choosePlace } = props;
  const [search, setSearch] = useState("");
  const [section, setSection] = useState("");
  const [found, setFound] = useState<FrontStory[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);

  async function find(words: string, slug: string) {
    asked.current += 1;
    const turn = asked.current;
    setSearch(words);
    setSection(slug);
    if (words.trim() === "" && slug === "") {
      setProblem(null);
      setFound(null);
      return;
    }
    const answer = await api.findStories(words.trim(), slug || null);
    // Whoever types on has asked for something else.
    if (turn !== asked.current) return;
    setProblem(tellAnswer(answer));
    if (answer.kind !== "done") return;
    setFound(answer.value.stories);
    onFound(answer.value.stories);
  }

  const stories = (found ?? newest).slice(0, MOST_SHOWN);
  return (
    <section className="picker" aria-labelledby="picker">
      <h2 id="picker">Live stories</h2>
      <div className="picker-ask">
        <input
          type="search"
          className="field-control"
          aria-label="Find live stories"
          placeholder="Find…"
          value={search}
          onChange={(event) => void find(event.target.value, section)}
        />
        <select
          className="field-control"
          aria-label="Section of the stories"
          value={section}
          onChange={(event) => void find(search, event.target.value)}
        >
          <option value="">All sections</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div role="status" className="small">
        {problem && <p className="field-error">{problem}</p>}
        {stories.length === 0 && <p className="muted">No live story is like that.</p>}
      </div>
      <ul className="picker-list">
        {stories.map((story) => {
          const place = standing.get(story.storyId);
          return (
            <li
              key={story.storyId}
              className={`picker-row ${place ? "is-placed" : ""}`}
              draggable={mayChange}
              onDragStart={(event) => startDrag(event, { storyId: story.storyId, from: null })}
            >
              <div>
                <a href={`/newsroom/stories/${story.storyId}`} lang={story.language} draggable={false}>
                  {story.headline}
                </a>
                <p className="small muted">
                  {story.section.name} · <TimeAgo instant={story.shownAt} now={now} zone={zone} />
                  {place && <span className="pill">{place}</span>}
                </p>
              </div>
              {mayChange && (
                <button
                  type="button"
                  id={`story-${story.storyId}-put`}
                  className="button is-small"
                  onClick={() => choosePlace({ storyId: story.storyId, from: null }, story.headline)}
                >
                  Put in…<span className="visually-hidden"> {story.headline}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
