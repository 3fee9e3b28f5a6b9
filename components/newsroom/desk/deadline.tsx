import { formatStamp } from "#site/body/format-stamp.ts";
import { describeDeadline } from "./describe-deadline.ts";

interface DeadlineProps {
  /** ISO 8601 */
  at: string;
  now: Date;
  zone: string;
  /** Whether the story is still worked on: what has gone out is late no more. */
  isOpen: boolean;
}

/** When copy is due, in the paper's zone, and whether that is over. */
export function Deadline({ at, now, zone, isOpen }: DeadlineProps) {
  const stamp = formatStamp(at, zone, "en");
  const isLate = isOpen && Date.parse(at) < now.getTime();
  return (
    <time
      className={isLate ? "deadline is-late" : "deadline"}
      dateTime={stamp.machine}
      title={`${stamp.text} (${stamp.zoneName})`}
    >
      <span className="stories-label">Due </span>
      {describeDeadline(at, now, zone)}
      {isLate && <span className="deadline-late"> Overdue</span>}
    </time>
  );
}
