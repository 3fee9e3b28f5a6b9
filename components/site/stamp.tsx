import { formatStamp } from "#site/body/format-stamp.ts";

interface StampProps {
  instant: string;
  zone: string;
  language: "en" | "ko";
  /** Lists leave the zone to the `title`: the story itself says it. */
  showZone?: boolean;
}

/** A time in house style, exact for machines, its zone told to everyone. */
export function Stamp({ instant, zone, language, showZone = false }: StampProps) {
  const stamp = formatStamp(instant, zone, language);
  return (
    <span className="stamp">
      <time dateTime={stamp.machine} title={`${stamp.text} (${stamp.zoneName})`}>
        {stamp.text}
      </time>
      {showZone ? (
        <>
          {" "}
          <span className="zone" aria-hidden="true">
            {stamp.zone}
          </span>
          <span className="unseen">({stamp.zoneName})</span>
        </>
      ) : null}
    </span>
  );
}
