"use client";

import { Keyboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { DropColumn } from "../cards/drop-column.client.tsx";
import { placeCards } from "../cards/place-cards.ts";
import { Said, type Saying } from "../cards/said.client.tsx";
import { cardShortcuts, useCardKeys } from "../cards/use-card-keys.client.ts";
import { useDragging } from "../cards/use-dragging.client.ts";
import { useHeld } from "../cards/use-held.client.ts";
import { useKeptCard } from "../cards/use-kept-card.client.ts";
import { usePending } from "../cards/use-pending.client.ts";
import { ShortcutSheet } from "../desk/shortcut-sheet.client.tsx";
import { DayCards } from "./day-cards.client.tsx";
import { DeadlineDialog } from "./deadline-dialog.client.tsx";
import { setDeadline } from "./set-deadline.ts";

export interface LocalTime {
  local: string;
  zone: string;
}

export interface CalendarStory {
  id: string;
  headline: string;
  language: string;
  /** By the clock of the zone in which it was said. */
  deadline: LocalTime | null;
  deadlineSeq: number;
  /** When in the day it is due, by the paper's clock; empty without a deadline. */
  time: string;
  mayPlan: boolean;
  changedAt: string;
  /** What the card says, drawn by the server. */
  face: ReactNode;
}

export interface ClockCard {
  id: string;
  time: string;
  isDone: boolean;
  face: ReactNode;
}

interface CalendarProps {
  days: {
    /** ISO date */
    day: string;
    weekday: string;
    date: string;
    full: string;
    isToday: boolean;
    hasMore: boolean;
    stories: CalendarStory[];
    clock: ClockCard[];
  }[];
  undated: CalendarStory[];
  hasMoreUndated: boolean;
  /** Where all deadlines are listed. */
  listPath: string;
  today: string;
  zone: string;
  viewPaths: string[];
}

/** `day`: where a story without a deadline is put. */
type Open = { kind: "sheet" } | { kind: "deadline"; story: CalendarStory; day: string };

const UNDATED = "undated";

/** A week of deadlines. A story's is changed by dragging it to another day, at the same hour, or by asking for it. */
export function Calendar(props: CalendarProps) {
  const { hasMoreUndated, listPath, today, zone, viewPaths } = props;
  const router = useRouter();
  const root = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [saying, setSaying] = useState<Saying | null>(null);
  const { pending, during } = usePending();
  const dragged = useDragging(drop);
  const days = useHeld(props.days, dragged !== null);
  const undated = useHeld(props.undated, dragged !== null);
  const columns = [
    ...days.map(({ day, stories }) => ({ key: day, cards: stories })),
    { key: UNDATED, cards: undated },
  ];
  const placed = placeCards(columns, pending);
  const columnOf = (id: string) => columns.find(({ cards }) => cards.some((story) => story.id === id));
  const find = (id: string) => columnOf(id)?.cards.find((story) => story.id === id);

  async function set(story: CalendarStory, deadline: LocalTime | null, opId: string, to?: string) {
    const from = columnOf(story.id)?.key ?? UNDATED;
    const put = { from, to: to ?? deadline?.local.slice(0, 10) ?? UNDATED, changedAt: story.changedAt };
    const wish = { deadline, baseSeq: story.deadlineSeq, opId };
    const problem = await during(story.id, put, () => setDeadline(story.id, wish));
    if (problem === null) setSaying({ text: doneWords(story, deadline), isProblem: false });
    router.refresh();
    return problem;
  }

  function doneWords({ headline }: CalendarStory, deadline: LocalTime | null): string {
    if (deadline === null) return `“${headline}” has no deadline any more.`;
    const [date = "", time] = deadline.local.split("T");
    const day = days.find((one) => one.day === date)?.full ?? date;
    return `“${headline}” is due on ${day}, at ${time}${deadline.zone === zone ? "" : ` (${deadline.zone})`}.`;
  }

  async function drop(id: string, column: string): Promise<void> {
    const story = find(id);
    if (!story || columnOf(id)?.key === column) return;
    setSaying(null);
    if (story.deadline === null) return setOpen({ kind: "deadline", story, day: column });
    const { shiftDeadline } = await import("./shift-deadline.ts");
    const deadline = column === UNDATED ? null : shiftDeadline(story.deadline, column, zone);
    const problem = await set(story, deadline, crypto.randomUUID(), column);
    if (problem !== null)
      setSaying({ text: `“${story.headline}” stays as it is. ${problem}`, isProblem: true });
  }

  function ask(story: CalendarStory | undefined): boolean {
    if (!story?.mayPlan) return false;
    setSaying(null);
    setOpen({
      kind: "deadline",
      story,
      day: days.some(({ day }) => day === today) ? today : (days[0]?.day ?? today),
    });
    return true;
  }

  useKeptCard(root);
  useCardKeys(root, {
    move: (id) => ask(find(id)),
    showSheet: () => setOpen({ kind: "sheet" }),
    viewPaths,
  });
  const accepts = (id: string, column: string) => find(id)?.mayPlan === true && columnOf(id)?.key !== column;

  return (
    <>
      <section ref={root} className="week" aria-label="The week">
        {days.map(({ day, weekday, date, isToday, hasMore, clock }) => (
          <DropColumn
            key={day}
            name={day}
            labelledBy={`day-${day}`}
            className={`day${isToday ? " is-today" : ""}`}
            dragged={dragged}
            accepts={(id) => accepts(id, day)}
          >
            <h3 id={`day-${day}`} className="day-head">
              <span>{weekday}</span> {date}
              {isToday && <span className="day-today"> Today</span>}
            </h3>
            <DayCards stories={placed.get(day) ?? []} clock={clock} dragged={dragged} onAsk={ask} />
            {hasMore && (
              <a className="board-more small" href={listPath}>
                More in the list
              </a>
            )}
          </DropColumn>
        ))}
        <DropColumn
          name={UNDATED}
          labelledBy="day-undated"
          className="day is-undated"
          dragged={dragged}
          accepts={(id) => accepts(id, UNDATED)}
        >
          <h3 id="day-undated" className="day-head">
            No deadline
          </h3>
          <DayCards stories={placed.get(UNDATED) ?? []} clock={[]} dragged={dragged} onAsk={ask} />
          {hasMoreUndated && <p className="small muted">The last changed of those without a deadline.</p>}
        </DropColumn>
      </section>
      <button
        type="button"
        className="button is-quiet is-small desk-shortcuts"
        onClick={() => setOpen({ kind: "sheet" })}
      >
        <Keyboard size={16} aria-hidden="true" />
        Keyboard shortcuts
      </button>
      <Said saying={saying} onClose={() => setSaying(null)} />
      {open?.kind === "sheet" && <ShortcutSheet shortcuts={cardShortcuts} onClose={() => setOpen(null)} />}
      {open?.kind === "deadline" && (
        <DeadlineDialog
          story={open.story}
          day={open.day}
          paperZone={zone}
          onClose={() => setOpen(null)}
          onSet={(deadline, opId) => set(open.story, deadline, opId)}
        />
      )}
    </>
  );
}
