import type { LivePicture } from "#site/assets/live-picture.ts";
import { Picture } from "#site/body/render-picture.tsx";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";
import { Byline } from "./byline.tsx";
import { languageOf } from "./language-of.ts";
import { Stamp } from "./stamp.tsx";

interface TeaserProps {
  story: StoryTeaser;
  /** The language of the page around it. */
  language: "en" | "ko";
  heading: "h2" | "h3";
  rank: "lead" | "second" | "river" | "brief";
  showSection?: boolean;
  /** `div` on the page of a story, which is the one article there. */
  as?: "article" | "div";
}

/** A story on another page: how much of it shows depends on its rank. */
export function Teaser(props: TeaserProps) {
  const { story, language, heading: Heading, rank, showSection = false, as: Frame = "article" } = props;
  const { section } = story;
  const picture =
    rank === "brief" || !story.picture ? null : <TeaserPicture picture={story.picture} rank={rank} />;
  return (
    <Frame
      className={`teaser teaser-${rank}${picture ? " has-picture" : ""}`}
      lang={languageOf(story.language, language)}
    >
      {picture}
      {showSection ? (
        <p className="label">{story.language === "ko" ? section.nameKo : section.name}</p>
      ) : null}
      <Heading>
        <a href={story.path}>{story.headline}</a>
      </Heading>
      <div className="under">
        {rank === "brief" || story.summary === "" ? null : <p className="summary">{story.summary}</p>}
        <p className="small">
          {rank === "brief" || story.bylines.length === 0 ? null : (
            <span>
              <Byline bylines={story.bylines} language={story.language} />
            </span>
          )}
          <Stamp instant={story.shownAt} zone={story.shownZone} language={story.language} />
        </p>
      </div>
      {rank === "lead" && story.opening !== "" ? <p className="opening">{story.opening}</p> : null}
    </Frame>
  );
}

interface TeaserPictureProps {
  picture: LivePicture;
  rank: "lead" | "second" | "river";
}

/** The headline is the link, and reaches over the picture: it says what both lead to, so the picture needs no words. */
export function TeaserPicture({ picture, rank }: TeaserPictureProps) {
  const isLead = rank === "lead";
  return (
    <div className="teaser-picture">
      <Picture
        picture={picture}
        cut={isLead ? "16:9" : "4:3"}
        alt=""
        place={isLead ? "lead" : rank === "second" ? "card" : "small"}
        isFirst={isLead}
      />
    </div>
  );
}

/** What teasers show that may need other fonts. */
export function teaserWords(stories: StoryTeaser[]): unknown[] {
  return stories.map(({ headline, summary, opening, bylines }) => [headline, summary, opening, bylines]);
}
