import { PenLine } from "lucide-react";
import type { DeskCard } from "#newsroom/desk/card-view.ts";
import { Deadline } from "../desk/deadline.tsx";
import { isOpen, RowClock, RowMarks } from "../desk/story-cells.tsx";
import { CardHead } from "./card-head.tsx";

interface CardFaceProps {
  card: DeskCard;
  now: Date;
  /** The paper's zone. */
  zone: string;
}

/** What a card of the board says of its story. */
export function CardFace({ card, now, zone }: CardFaceProps) {
  const { section, assignee, deadline, openWith, workflowState } = card;
  return (
    <>
      <CardHead {...card} />
      <p className="card-line">
        {section && <span className="card-section">{section}</span>}
        <span className={assignee ? "" : "muted"}>
          {assignee ? `${assignee.name}${assignee.isDesk ? " desk" : ""}` : "Nobody"}
        </span>
      </p>
      {deadline && (
        <p className="card-line">
          <Deadline at={deadline.at} now={now} zone={zone} isOpen={isOpen(card)} />
        </p>
      )}
      <div className="card-marks">
        <RowMarks row={{ ...card, hasChanges: false }} />
        {card.isKilled && <span className="state state-spiked">Killed</span>}
        {card.isLive && workflowState !== "live" && <span className="state state-live">On the site</span>}
        <RowClock row={card} zone={zone} />
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
