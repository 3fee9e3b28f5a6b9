import type { FrontView } from "#site/front/arrange-front.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { Teaser } from "./teaser.tsx";

interface FrontTopProps {
  front: FrontView;
  language: "en" | "ko";
  /** Whether each story says of which section it is. */
  showSection: boolean;
}

/** The top of a front: the lead, what stands beside it, the latest. */
export function FrontTop({ front, language, showSection }: FrontTopProps) {
  return (
    <div className="front-top">
      <div>
        {front.lead ? (
          <Teaser story={front.lead} language={language} heading="h2" rank="lead" showSection={showSection} />
        ) : null}
        <div className="front-second">
          {front.secondary.map((story) => (
            <Teaser
              key={story.storyId}
              story={story}
              language={language}
              heading="h2"
              rank="second"
              showSection={showSection}
            />
          ))}
        </div>
      </div>
      {front.latest.length > 0 ? (
        <section className="front-latest" aria-labelledby="latest">
          <h2 id="latest">{interfaceCopy(language).latest}</h2>
          {front.latest.map((story) => (
            <Teaser key={story.storyId} story={story} language={language} heading="h3" rank="brief" />
          ))}
        </section>
      ) : null}
    </div>
  );
}
