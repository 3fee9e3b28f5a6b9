"use client";

import { ArrowDown, ArrowUp, Pin, PinOff } from "lucide-react";
import { useState } from "react";
import type { FrontStory } from "#newsroom/fronts/front-view.ts";
import type { FilledSlot } from "#site/front/arrange-front.ts";
import { TimeAgo } from "../desk/time-ago.tsx";
import { type Dragged, isDragged, readDragged, startDrag } from "./drag-story.ts";
import type { SectionName } from "./front-words.ts";

export interface SlotActs {
  put: (dragged: Dragged, to: number) => void;
  move: (place: number, by: 1 | -1) => void;
  pin: (place: number) => void;
  unpin: (place: number) => void;
  setRule: (place: number, section: string | null) => void;
  choosePlace: (dragged: Dragged, headline: string) => void;
}

interface SlotRowProps extends SlotActs {
  filled: FilledSlot<FrontStory>;
  place: number;
  /** What the place is called. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  mayChange: boolean;
  sections: SectionName[];
  now: Date;
  zone: string;
}

/** One place of a front, as readers see it, and what can be done with it. */
export function SlotRow(props: SlotRowProps) {
  const { filled, place, name, mayChange, sections, now, zone, put, setRule } = props;
  const { slot, story, isPinned } = filled;
  const [isOver, setOver] = useState(false);
  const isAbsent = slot.story !== null && !isPinned;
  return (
    <li
      className={`slot ${isPinned ? "is-pinned" : ""} ${isOver ? "is-over" : ""}`}
      aria-label={name}
      draggable={mayChange && story !== null}
      onDragStart={(event) => story && startDrag(event, { storyId: story.storyId, from: place })}
      onDragOver={(event) => {
        if (!mayChange || !isDragged(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = readDragged(event);
        if (!dragged) return;
        event.preventDefault();
        put(dragged, place);
      }}
    >
      <div className="slot-what">
        <p className="slot-name small muted">
          {name}
          {isPinned && <span className="pill is-info">Pinned</span>}
        </p>
        {story ? (
          <a href={`/newsroom/stories/${story.storyId}`} lang={story.language} draggable={false}>
            <b>{story.headline}</b>
          </a>
        ) : (
          <p className="muted">Empty: there is no story for it.</p>
        )}
        <div className="slot-line small muted">
          {story && (
            <span>
              {story.section.name} · <TimeAgo instant={story.shownAt} now={now} zone={zone} />
            </span>
          )}
          {isPinned ? null : slot.kind === "river" || !mayChange ? (
            <span>Automatic</span>
          ) : (
            <label className="slot-rule">
              Automatic: latest of{" "}
              <select
                value={slot.section ?? ""}
                aria-label={`${name} fills itself from`}
                onChange={(event) => setRule(place, event.target.value || null)}
              >
                <option value="">all sections</option>
                {sections.map(({ slug, name: section }) => (
                  <option key={slug} value={slug}>
                    {section}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {isAbsent && (
          <p className="slot-absent small">
            <a href={`/newsroom/stories/${slot.story}`}>The story pinned here</a> is not live now. Until it
            is, the place fills itself.
          </p>
        )}
      </div>
      {mayChange && <SlotButtons {...props} />}
    </li>
  );
}

function SlotButtons({ filled, place, name, isFirst, isLast, move, pin, unpin, choosePlace }: SlotRowProps) {
  const { slot, story } = filled;
  const headline = story?.headline ?? name;
  return (
    <div className="slot-acts">
      <button
        type="button"
        id={`slot-${place}-up`}
        className="icon-button"
        aria-label={`Move up: ${headline}`}
        aria-disabled={isFirst || !story}
        onClick={() => !isFirst && story && move(place, -1)}
      >
        <ArrowUp size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        id={`slot-${place}-down`}
        className="icon-button"
        aria-label={`Move down: ${headline}`}
        aria-disabled={isLast || !story}
        onClick={() => !isLast && story && move(place, 1)}
      >
        <ArrowDown size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        id={`slot-${place}-pin`}
        className="icon-button"
        aria-label={slot.story === null ? `Pin here: ${headline}` : `Unpin: ${headline}`}
        aria-disabled={slot.story === null && !story}
        onClick={() => (slot.story === null ? story && pin(place) : unpin(place))}
      >
        {slot.story === null ? <Pin size={18} aria-hidden="true" /> : <PinOff size={18} aria-hidden="true" />}
      </button>
      {story && (
        <button
          type="button"
          id={`slot-${place}-put`}
          className="button is-small"
          onClick={() => choosePlace({ storyId: story.storyId, from: place }, story.headline)}
        >
          Put in…<span className="visually-hidden"> {headline}</span>
        </button>
      )}
    </div>
  );
}
