import { cleanText } from "#site/body/clean-text.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import { differencePath } from "#site/body/public-path.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { correctionCopy } from "./correction-copy.ts";
import { Stamp } from "./stamp.tsx";

interface StoryCorrectionsProps {
  story: PublishedStory;
  /** The paper's own: what it puts right it says in its own time. */
  zone: string;
}

/** What was put right in a story, the latest first, before its text: whoever reads the text has read this. */
export function StoryCorrections({ story, zone }: StoryCorrectionsProps) {
  const { corrections, language, section, slug } = story;
  if (corrections.length === 0) return null;
  const copy = correctionCopy(language);
  return (
    <aside className="corrections" aria-label={copy.corrections}>
      {corrections.map(({ number, kind, text, at, hasDifference }) => (
        <section key={number} id={`correction-${number}`} className="correction">
          <h2>{copy.kinds[kind]}</h2>
          <p className="correction-time">
            <Stamp instant={at} zone={zone} language={language} showZone />
          </p>
          <p className="correction-text" {...textLanguage(text, language)}>
            {cleanText(text)}
          </p>
          {hasDifference ? (
            <p className="correction-more">
              <a href={differencePath(section.slug, slug, number)}>
                {copy.seeChange}
                <span className="unseen"> {copy.ofCorrection(formatStamp(at, zone, language).text)}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </aside>
  );
}
