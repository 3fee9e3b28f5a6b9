import { ChevronLeft, ChevronRight } from "lucide-react";
import type { CalendarWeek, DeskCard } from "#newsroom/desk/card-view.ts";
import { writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { Week } from "#newsroom/desk/week-input.ts";
import { DeskFrame, type DeskFrameProps } from "../desk/desk-frame.tsx";
import { deskPath } from "../desk/desk-path.ts";
import { viewPaths } from "../desk/desk-views.tsx";
import "../cards/cards.css";
import "./calendar.css";
import { Calendar, type CalendarStory } from "./calendar.client.tsx";
import { ClockFace, StoryFace } from "./calendar-faces.tsx";
import { clockWords, dayWords, localTimeIn, weekWords } from "./calendar-words.ts";

export interface CalendarPageProps extends DeskFrameProps {
  calendar: CalendarWeek;
  week: Week;
  /** The day by which the address names the week; null for the week that it is. */
  asked: string | null;
  now: Date;
}

/** The desk as a calendar: what is due on which day of a week, and what the clock does. */
export function CalendarPage({ calendar, week, asked, now, ...frame }: CalendarPageProps) {
  const { lists, address } = frame;
  const { question, view } = address;
  const { timeZone: zone } = lists.paper;
  const shape = { kind: "calendar", week: asked } as const;
  const weekPath = (day: string | null) =>
    deskPath(question, { view, shape: { kind: "calendar", week: day } });
  const story = (card: DeskCard): CalendarStory => ({
    id: card.id,
    headline: card.headline === "" ? "No headline yet" : card.headline,
    language: card.language,
    deadline: card.deadline && localTimeIn(card.deadline.at, card.deadline.zone),
    deadlineSeq: card.deadlineSeq,
    time: card.deadline ? clockWords(card.deadline.at, zone) : "",
    mayPlan: card.mayPlan,
    changedAt: card.changedAt,
    face: <StoryFace card={card} now={now} zone={zone} />,
  });
  return (
    <DeskFrame {...frame} shape={shape} title="Calendar">
      <nav className="week-nav" aria-label="Week">
        <a className="button" href={weekPath(week.previous)} aria-label="Previous week">
          <ChevronLeft size={16} aria-hidden="true" />
        </a>
        <a className="button" href={weekPath(week.next)} aria-label="Next week">
          <ChevronRight size={16} aria-hidden="true" />
        </a>
        {!week.days.includes(week.today) && (
          <a className="button" href={weekPath(null)}>
            This week
          </a>
        )}
        <h2>{weekWords(week.days)}</h2>
        <p className="muted small">Times are those of {zone}.</p>
      </nav>
      <Calendar
        key={`${writeDeskQuestion(question)} ${week.days[0]}`}
        days={calendar.days.map(({ day, cards, clock, hasMore }) => ({
          day,
          ...dayWords(day),
          isToday: day === week.today,
          hasMore,
          stories: cards.map(story),
          clock: clock.map((entry) => ({
            id: entry.id,
            time: clockWords(entry.at, zone),
            isDone: entry.state === "done",
            face: <ClockFace entry={entry} zone={zone} />,
          })),
        }))}
        undated={calendar.undated.cards.map(story)}
        listPath={deskPath({ ...question, sort: "deadline" }, { view: view ?? "all" })}
        hasMoreUndated={calendar.undated.hasMore}
        today={week.today}
        zone={zone}
        viewPaths={viewPaths(lists.views, shape)}
      />
    </DeskFrame>
  );
}
