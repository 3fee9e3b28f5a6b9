"use client";

import { DragCard } from "../cards/drag-card.client.tsx";
import type { PlacedCard } from "../cards/place-cards.ts";
import type { CalendarStory, ClockCard } from "./calendar.client.tsx";

interface DayCardsProps {
  stories: PlacedCard<CalendarStory>[];
  clock: ClockCard[];
  dragged: string | null;
  onAsk: (story: CalendarStory) => void;
}

/** The cards of a day by the hour: what is due, and among it what the clock does. */
export function DayCards({ stories, clock, dragged, onAsk }: DayCardsProps) {
  const entries = [
    ...clock.map((entry) => ({ time: entry.time, entry, story: null })),
    ...stories.map((story) => ({ time: story.time, entry: null, story })),
  ].sort((one, other) => one.time.localeCompare(other.time));
  if (entries.length === 0) return <p className="day-empty muted small">Nothing</p>;
  return (
    <ul className="day-cards">
      {entries.map(({ entry, story }) =>
        story ? (
          <DragCard
            key={story.id}
            name={story.id}
            className={`card${story.isPending ? " is-pending" : ""}${dragged === story.id ? " is-dragged" : ""}`}
            isMovable={story.mayPlan && !story.isPending}
            isBusy={story.isPending}
          >
            {story.face}
            {story.mayPlan && !story.isPending && (
              <button type="button" className="button is-small card-move" onClick={() => onAsk(story)}>
                {story.deadline ? "Change the deadline" : "Set a deadline"}
                <span className="visually-hidden"> of “{story.headline}”</span>
              </button>
            )}
          </DragCard>
        ) : (
          entry && (
            <DragCard
              key={entry.id}
              name={`clock-${entry.id}`}
              className={`card is-clock${entry.isDone ? " is-done" : ""}`}
              isMovable={false}
            >
              {entry.face}
            </DragCard>
          )
        ),
      )}
    </ul>
  );
}
