import { sectionPath } from "#site/body/public-path.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { Onward } from "#site/stories/onward-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { Teaser } from "./teaser.tsx";

interface StoryOnwardProps {
  onward: Onward;
  section: SectionView;
  language: "en" | "ko";
}

/** After a story: the next older one of its section, and the section's newest. */
export function StoryOnward({ onward: { next, more }, section, language }: StoryOnwardProps) {
  if (next === null && more.length === 0) return null;
  const copy = interfaceCopy(language);
  const name = language === "ko" ? section.nameKo : section.name;
  return (
    <aside className="onward" aria-label={copy.onward} lang={language}>
      {next === null ? null : (
        <section className="onward-next">
          <h2>{copy.nextIn(name)}</h2>
          <Teaser story={next} language={language} heading="h3" rank="second" as="div" />
        </section>
      )}
      {more.length === 0 ? null : (
        <section className="onward-more">
          <h2>
            <a href={sectionPath(section.slug)}>{copy.moreFrom(name)}</a>
          </h2>
          {more.map((story) => (
            <Teaser
              key={story.storyId}
              story={story}
              language={language}
              heading="h3"
              rank="brief"
              as="div"
            />
          ))}
        </section>
      )}
    </aside>
  );
}
