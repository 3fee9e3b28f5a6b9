import { formatStamp } from "#site/body/format-stamp.ts";

interface HistoryTimeProps {
  /** ISO 8601 */
  instant: string;
  /** The paper's IANA zone. */
  zone: string;
  /** The clock alone, where the day is said elsewhere. */
  isClock?: boolean;
}

/** When it was, in the paper's zone; the whole of it is in the tooltip and for machines. */
export function HistoryTime({ instant, zone, isClock = false }: HistoryTimeProps) {
  const stamp = formatStamp(instant, zone, "en");
  return (
    <time dateTime={stamp.machine} title={`${stamp.text} (${stamp.zoneName})`}>
      {isClock ? stamp.text.split(" - ").at(-1) : stamp.text}
    </time>
  );
}
