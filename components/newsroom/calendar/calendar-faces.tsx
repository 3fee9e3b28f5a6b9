import { CalendarClock, Lock, PenLine } from "lucide-react";
import type { ClockEntry, DeskCard } from "#newsroom/desk/card-view.ts";
import { CardHead } from "../cards/card-head.tsx";
import { isOpen, RowMarks } from "../desk/story-cells.tsx";
import { workflowWords } from "../workflow-words.ts";
import { clockWords, entryWords } from "./calendar-words.ts";

interface StoryFaceProps {
  card: DeskCard;
  now: Date;
  /** The paper's zone. */
  zone: string;
}

/** A story on the day on which its copy is due. */
export function StoryFace({ card, now, zone }: StoryFaceProps) {
  const { deadline, assignee, section, openWith, workflowState } = card;
  const isLate = deadline !== null && isOpen(card) && Date.parse(deadline.at) < now.getTime();
  return (
    <>
      {deadline && (
        <p className="card-time">
          <time dateTime={deadline.at} title={deadline.zone === zone ? undefined : otherClock(deadline)}>
            <span className="visually-hidden">Due </span>
            {clockWords(deadline.at, zone)}
          </time>
          {isLate && <span className="deadline-late"> Overdue</span>}
        </p>
      )}
      <CardHead {...card} />
      <p className="card-line">
        <span className={`state state-${workflowState}`}>{workflowWords[workflowState].name}</span>
        {section && <span className="card-section">{section}</span>}
        {assignee && (
          <span>
            {assignee.name}
            {assignee.isDesk && " desk"}
          </span>
        )}
      </p>
      <div className="card-marks">
        <RowMarks row={{ ...card, hasChanges: false }} />
      </div>
      {openWith.length > 0 && (
        <p className="stories-open card-open">
          <PenLine size={13} aria-hidden="true" />
          <span className="visually-hidden">Open now with </span>
          {openWith.join(", ")}
        </p>
      )}
    </>
  );
}

function otherClock({ at, zone }: { at: string; zone: string }): string {
  return `${clockWords(at, zone)} in ${zone}`;
}

/** Something that the clock does with a story. It is moved in the story itself, where its schedule stands. */
export function ClockFace({ entry, zone }: { entry: ClockEntry; zone: string }) {
  const Icon = entry.kind === "embargo_end" ? Lock : CalendarClock;
  return (
    <>
      <p className="card-time">
        <Icon size={13} aria-hidden="true" /> <time dateTime={entry.at}>{clockWords(entry.at, zone)}</time>{" "}
        {entryWords(entry)}
        {entry.state === "failed" && <span className="deadline-late"> Not finished</span>}
      </p>
      <CardHead {...entry.story} />
      {entry.story.section && <p className="card-line">{entry.story.section}</p>}
    </>
  );
}
