import { formatStamp } from "#site/body/format-stamp.ts";
import { describeAgo } from "./describe-ago.ts";

interface TimeAgoProps {
  /** ISO 8601 */
  instant: string;
  now: Date;
  /** The paper's IANA zone. */
  zone: string;
}

/** How long ago it was; the exact time in the paper's zone is in the tooltip and for machines. */
export function TimeAgo({ instant, now, zone }: TimeAgoProps) {
  const stamp = formatStamp(instant, zone, "en");
  return (
    <time dateTime={stamp.machine} title={`${stamp.text} (${stamp.zoneName})`}>
      {describeAgo(instant, now, zone)}
    </time>
  );
}
