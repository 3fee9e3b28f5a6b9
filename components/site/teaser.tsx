import type { LivePicture } from "#site/assets/live-picture.ts";
import { Picture } from "#site/body/render-picture.tsx";
import { textLanguage } from "#site/body/text-language.ts";
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
  /** Where its section is not known from around it; a kicker stands in the section's place. */
  showSection?: boolean;
  /** `div` on the page of a story, which is the one article there. */
  as?: "article" | "div";
}

/** A story on another page: how much of it shows depends on its rank. */
export function Teaser(props: TeaserProps) {
  const { story, language, heading: Heading, rank, showSection = false, as: Frame = "article" } = props;
  const label = story.kicker || (showSection ? sectionName(story) : "");
  const picture =
    rank === "brief" || !story.picture ? null : <TeaserPicture picture={story.picture} rank={rank} />;
  return (
    <Frame
      className={`teaser teaser-${rank}${picture ? " has-picture" : ""}`}
      lang={languageOf(story.language, language)}
    >
      {picture}
      {label === "" ? null : (
        <p className="label" {...(label === story.kicker ? textLanguage(label, story.language) : {})}>
          {label}
        </p>
      )}
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

function sectionName({ section, language }: StoryTeaser): string {
  return language === "ko" ? section.nameKo : section.name;
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
  return stories.map(({ kicker, headline, summary, opening, bylines }) => [
    kicker,
    headline,
    summary,
    opening,
    bylines,
  ]);
}
