import { cleanText } from "#site/body/clean-text.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";

interface StoryLabelProps {
  story: Pick<PublishedStory, "section" | "kicker" | "language">;
  paper: PaperView;
}

/** What stands over a headline: the way to its section, and the kicker. A preview may have neither. */
export function StoryLabel({ story: { section, language, ...story }, paper }: StoryLabelProps) {
  const kicker = cleanText(story.kicker).trim();
  if (section.slug === "" && kicker === "") return null;
  return (
    <p className="label">
      {section.slug === "" ? null : (
        <a href={editionPath(paper, sectionPath(section.slug))}>
          {language === "ko" ? section.nameKo : section.name}
        </a>
      )}
      {kicker === "" ? null : (
        <span className="kicker" {...textLanguage(kicker, language)}>
          {kicker}
        </span>
      )}
    </p>
  );
}
