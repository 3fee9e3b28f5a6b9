import { estimateReading } from "#site/body/estimate-reading.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { Byline } from "./byline.tsx";
import { interfaceCopy } from "./interface-copy.ts";
import { Stamp } from "./stamp.tsx";

/** Who, when and how long: the byline (else the agency), the times, and the minutes it takes. */
export function StoryMeta({ story }: { story: PublishedStory }) {
  const { bylines, language, shownAt, shownZone, source, updatedAt } = story;
  const agency = bylines.length === 0 && source?.kind === "agency" ? source.name : "";
  return (
    <div className="meta">
      {bylines.length > 0 ? (
        <p className="byline">
          <Byline bylines={bylines} language={language} linked />
        </p>
      ) : null}
      {agency === "" ? null : <p className="byline">{agency}</p>}
      <p>
        <Stamp instant={shownAt} zone={shownZone} language={language} showZone />
      </p>
      {updatedAt === null ? null : (
        <p>
          {interfaceCopy(language).updated}{" "}
          <Stamp instant={updatedAt} zone={shownZone} language={language} showZone />
        </p>
      )}
      <p className="minutes">{interfaceCopy(language).minutesToRead(estimateReading(story))}</p>
    </div>
  );
}
